/** Writes a filter graph: chains of filters between numbered pads, without name clashes. */

export type Pad = string;

export class FilterGraph {
  readonly #chains: string[] = [];
  #count = 0;

  /** Runs `filters` from `inputs` to one new pad. */
  chain(inputs: readonly Pad[], filters: readonly string[]): Pad {
    const [pad] = this.fan(inputs, filters, 1);
    return pad as Pad;
  }

  /** Runs `filters`, whose last has several outputs. */
  fan(inputs: readonly Pad[], filters: readonly string[], outputs: number): Pad[] {
    const pads = Array.from({ length: outputs }, () => `p${this.#count++}`);
    const brackets = (names: readonly Pad[]) => names.map((name) => `[${name}]`).join("");
    this.#chains.push(`${brackets(inputs)}${filters.length ? filters.join(",") : "null"}${brackets(pads)}`);
    return pads;
  }

  /** `count` equal streams of one. */
  split(input: Pad, count: number): Pad[] {
    return count === 1 ? [input] : this.fan([input], [`split=${count}`], count);
  }

  text(): string {
    return this.#chains.join(";\n");
  }
}

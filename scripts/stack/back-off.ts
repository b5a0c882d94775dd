/**
 * How long to wait before starting again what died: doubling from 250 ms to 10 s, and from the
 * beginning for what lived 5 s or more, which cannot have died of its start.
 */
export class BackOff {
  #milliseconds = 0;

  next(aliveMilliseconds: number): number {
    const again = aliveMilliseconds >= 5000 ? 0 : this.#milliseconds;
    this.#milliseconds = again === 0 ? 250 : Math.min(again * 2, 10_000);
    return this.#milliseconds;
  }
}

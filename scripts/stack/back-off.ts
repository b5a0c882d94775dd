/** How long to wait before starting again what died: doubling from 250 ms to 10 s, and from the start again after a minute alive. */
export class BackOff {
  #milliseconds = 0;

  next(aliveMilliseconds: number): number {
    const again = aliveMilliseconds >= 60_000 ? 0 : this.#milliseconds;
    this.#milliseconds = again === 0 ? 250 : Math.min(again * 2, 10_000);
    return this.#milliseconds;
  }
}

/** Counts what one request holds in memory of the bodies that pass through it. */
export class HeldBytes {
  private held = 0;
  private peak = 0;

  take(bytes: number): void {
    this.held += bytes;
    if (this.held > this.peak) this.peak = this.held;
  }
  give(bytes: number): void {
    this.held -= bytes;
  }
  get heldBytes(): number {
    return this.held;
  }
  get peakHeldBytes(): number {
    return this.peak;
  }
}

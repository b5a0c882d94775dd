/** Finds the cuts of a recording: where the picture becomes another at once and stays it. */
import { type Light, lightDistance } from "./plane.ts";

interface Step {
  seconds: number;
  /** How different this picture is from the one before. */
  distance: number;
  before: Light;
  now: Light;
}

/** A picture this different from the one before may be a cut. */
const sudden = 0.22;
/** It must stand out from the steps of this long around it: a camera that turns fast takes several. */
const aroundSeconds = 0.25;
const standsOut = 2.5;
/** A flash is over by then. */
const settleSeconds = 0.45;

export class CutFinder {
  readonly cuts: number[] = [];
  private steps: Step[] = [];
  private previous: Light | null = null;

  /** Takes the pictures of one run of decoding in order of time. */
  take(seconds: number, now: Light): void {
    if (this.previous)
      this.steps.push({ seconds, distance: lightDistance(this.previous, now), before: this.previous, now });
    this.previous = now;
    this.judge((step) => seconds - step.seconds >= settleSeconds);
    this.steps = this.steps.filter((step) => seconds - step.seconds <= settleSeconds + aroundSeconds + 0.1);
  }

  /** The next picture does not follow the last. */
  breakOff(): void {
    this.judge(() => true);
    this.steps = [];
    this.previous = null;
  }

  private judge(isDue: (step: Step) => boolean): void {
    for (const step of this.steps) {
      if (step.distance < sudden || !isDue(step)) continue;
      if (this.isCut(step)) this.cuts.push(step.seconds);
      step.distance = Math.min(step.distance, sudden - 1e-9);
    }
  }

  private isCut(step: Step): boolean {
    const around = this.steps.filter((one) => one !== step && Math.abs(one.seconds - step.seconds) <= aroundSeconds);
    const settled = this.steps.at(-1)?.now ?? step.now;
    return (
      around.every((one) => step.distance >= standsOut * one.distance) &&
      lightDistance(step.before, settled) > sudden * 0.8
    );
  }
}

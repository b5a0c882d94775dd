/** Finds the cuts of a recording: where the picture becomes another at once and stays it. */
import { type Light, lightDistance } from "./plane.ts";

interface Step {
  seconds: number;
  /** How different this picture is from the one before. */
  distance: number;
  isJudged: boolean;
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
  private firstSeconds = 0;

  /** Takes the pictures of one run of decoding in order of time. */
  take(seconds: number, now: Light): void {
    if (!this.previous) this.firstSeconds = seconds;
    else
      this.steps.push({
        seconds,
        distance: lightDistance(this.previous, now),
        before: this.previous,
        now,
        isJudged: false,
      });
    this.previous = now;
    this.judge((step) => seconds - step.seconds >= settleSeconds);
    this.steps = this.steps.filter((step) => seconds - step.seconds <= 2 * settleSeconds + 0.1);
  }

  /** The next picture does not follow the last. */
  breakOff(): void {
    this.judge(() => true);
    this.steps = [];
    this.previous = null;
  }

  private judge(isDue: (step: Step) => boolean): void {
    for (const step of this.steps) {
      if (step.isJudged || step.distance < sudden || !isDue(step)) continue;
      step.isJudged = true;
      if (this.isCut(step)) this.cuts.push(step.seconds);
    }
  }

  private isCut(step: Step): boolean {
    // With too little before it, it may as well be the end of a flash.
    if (step.seconds - this.firstSeconds < settleSeconds) return false;
    const around = this.steps.filter((one) => one !== step && Math.abs(one.seconds - step.seconds) <= aroundSeconds);
    if (around.some((one) => step.distance < standsOut * one.distance)) return false;
    if (this.steps.some((one) => one !== step && isThereAndBack(one, step))) return false;
    const settled = this.steps.at(-1)?.now ?? step.now;
    return lightDistance(step.before, settled) > sudden * 0.8;
  }
}

/** Whether two steps are the beginning and the end of a flash: after both it looks as before. */
function isThereAndBack(one: Step, other: Step): boolean {
  const [first, last] = one.seconds < other.seconds ? [one, other] : [other, one];
  if (last.seconds - first.seconds > settleSeconds) return false;
  return lightDistance(first.before, last.now) < 0.6 * Math.min(first.distance, last.distance);
}

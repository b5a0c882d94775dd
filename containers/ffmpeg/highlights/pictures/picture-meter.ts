/** Takes small grey pictures in order of time and keeps what highlights need to know of them. */
import { cameraShift, type Pyramid, pyramid } from "./camera.ts";
import { CutFinder } from "./cut-finder.ts";
import { type Movement, movement } from "./movement.ts";
import { cellCount, halved, type Light, lightDistance, lightOf, type Plane } from "./plane.ts";
import { SparkFinder } from "./spark-finder.ts";
import { ramp } from "../statistics.ts";

export interface LightSample {
  seconds: number;
  /** Mean luma, 0 to 255. */
  mean: number;
  /** How suddenly it got brighter: 1 is an explosion over a good part of the picture, up to 5 are a dark one turned white. */
  flash: number;
}

export interface MotionSample {
  seconds: number;
  change: number;
  action: number;
  /** Grey levels by which something small lit up; NaN where that cannot be told. */
  spark: number;
  /** How much each block moved by itself, row by row, in grey levels. */
  blocks: Uint8Array;
  /** How far that tells where the action is, 0 to 1. */
  trust: number;
  columns: number;
}

/** Pictures nearer than this are not compared for motion: about 10 a second are enough, and comparable at any frame rate. */
const motionStepSeconds = 0.09;
/** Pictures farther apart than this tell of no motion. */
const sceneStepSeconds = 0.5;
/** Light that rises within this time is a flash. */
const flashSeconds = 0.2;

export class PictureMeter {
  readonly lights: LightSample[] = [];
  readonly motions: MotionSample[] = [];
  private readonly cutFinder = new CutFinder();
  private readonly sparkFinder = new SparkFinder();
  private shift = { x: 0, y: 0 };
  private recent: { seconds: number; light: Light }[] = [];
  private compared: { seconds: number; light: Light; pyramid: Pyramid } | null = null;

  get cuts(): readonly number[] {
    return this.cutFinder.cuts;
  }

  /** Takes a picture of about 160 by 90. Its luma may be used again afterwards. */
  take(seconds: number, plane: Plane): void {
    const previous = this.recent.at(-1);
    if (previous && seconds <= previous.seconds) return;
    if (previous && seconds - previous.seconds > sceneStepSeconds) this.breakOff();
    const half = halved(plane);
    const light = lightOf(half);
    this.lights.push({ seconds, mean: light.mean, flash: this.flashAt(seconds, light) });
    this.cutFinder.take(seconds, light);
    this.recent.push({ seconds, light });

    if (this.compared && seconds - this.compared.seconds < motionStepSeconds) return;
    const levels = pyramid({ ...plane, luma: plane.luma.slice() }, half);
    const before = this.compared;
    this.compared = { seconds, light, pyramid: levels };
    // Across a flash or a cut everything differs and nothing has moved.
    if (!before || Math.abs(before.light.mean - light.mean) > 20 || lightDistance(before.light, light) > 0.6) return;
    const shift = cameraShift(before.pyramid, levels, this.shift);
    this.shift = shift;
    const moved = movement(before.pyramid[0], plane, shift, light.mean - before.light.mean);
    // Where a good part of the picture moves against the best shift, the camera turned in space or
    // rushed ahead, and what is left over (a weapon in the hand, near walls) is not where the action is.
    const trust = 1 - ramp(moved.action, 0.12, 0.35);
    const spark = this.sparkFinder.take(seconds, levels[2], shift);
    this.motions.push(sampleOf(seconds, moved, trust, spark));
  }

  /** The next picture does not follow the last. */
  breakOff(): void {
    this.recent = [];
    this.compared = null;
    this.cutFinder.breakOff();
    this.sparkFinder.breakOff();
  }

  /** The rise against the picture before and against the one a fifth of a second ago: an explosion takes some pictures. */
  private flashAt(seconds: number, light: Light): number {
    this.recent = this.recent.filter((one, i, all) => seconds - one.seconds <= flashSeconds || i === all.length - 1);
    const [oldest, newest] = [this.recent[0], this.recent.at(-1)];
    if (!oldest || !newest) return 0;
    return Math.max(flashOf(oldest.light, light), flashOf(newest.light, light));
  }
}

function sampleOf(seconds: number, moved: Movement, trust: number, spark: number): MotionSample {
  const { change, action, columns } = moved;
  const blocks = new Uint8Array(moved.blocks.length);
  for (let block = 0; block < blocks.length; block++) blocks[block] = Math.min(255, moved.blocks[block] as number);
  return {
    seconds,
    change,
    action,
    spark,
    trust,
    columns,
    blocks,
  };
}

/** The whole picture's rise counts 1 at 50 grey levels, a part's at 70 over a fifth of the picture. */
function flashOf(before: Light, now: Light): number {
  let local = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    const rise = (now.cells[cell] as number) - (before.cells[cell] as number);
    if (rise > 12) local += Math.min(1, (rise - 12) / 58);
    // Where a camera turns, some parts get darker as others get brighter.
    if (rise < -12) local -= 1.5 * Math.min(1, (-rise - 12) / 58);
  }
  const whole = Math.max(0, now.mean - before.mean - 2) / 48;
  return Math.max(whole, local / (cellCount * 0.2));
}

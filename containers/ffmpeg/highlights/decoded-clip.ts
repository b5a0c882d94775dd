/** What has been decoded of a clip, and what it comes to. */
import type { MediaFacts } from "../../protocol/ffmpeg-tools.ts";
import { ToolFailure } from "../../runner/tool.ts";
import type { Samplers, Skip } from "../sampler/sampler.ts";
import { scoreHz, type Signals } from "./interest.ts";
import { FrameSampler } from "./overlays/frame-sampler.ts";
import type { PacketMotion } from "./pictures/packet-motion.ts";
import { PictureMeter } from "./pictures/picture-meter.ts";
import { flashSignal, motionSignal, sparkSignal } from "./signals.ts";
import type { HeardSound } from "./sound/heard-sound.ts";
import { SoundMeter, soundRate } from "./sound/sound-meter.ts";
import { joined, type Span, totalSeconds } from "./spans.ts";

export interface ClipRequest {
  file: string;
  samplers: Samplers;
  threads: number;
  findOverlays: boolean;
  /** 0 to 1, of this clip. */
  progress(fraction: number): void;
  /** What is wrong with the file, if it can be analysed all the same. */
  warn(message: string): void;
}

/** The longer side of the pictures that motion is judged on. */
const longerSide = 160;
/** Share of a clip's progress that the first pass makes, where a second follows. */
const firstPass = 0.4;

/** What has been decoded of a clip so far. */
export class DecodedClip {
  readonly sound = new SoundMeter();
  readonly meter = new PictureMeter();
  readonly sampler: FrameSampler | null;
  /** Where pictures were decoded one after another. */
  stretches: Span[] = [];
  /** Of the pictures that motion is judged on; overlays are looked for at twice that. */
  readonly width: number;
  readonly height: number;
  private readonly request: ClipRequest;
  private readonly facts: MediaFacts;
  private pictures = 0;

  constructor(request: ClipRequest, facts: MediaFacts) {
    this.request = request;
    this.facts = facts;
    const scale = longerSide / Math.max(facts.width, facts.height);
    this.width = Math.max(16, 2 * Math.round((facts.width * scale) / 2));
    this.height = Math.max(16, 2 * Math.round((facts.height * scale) / 2));
    this.sampler = request.findOverlays ? new FrameSampler(facts.durationSeconds) : null;
  }

  /**
   * The first pass: all sound, and all pictures but those skipped. Where that gives no
   * picture (sound that nobody can decode, no usable key frame), all pictures by themselves.
   */
  async decodeWithSound(skip: Skip): Promise<void> {
    const { durationSeconds, file, hasAudio } = this.facts;
    const isWhole = skip !== "nokey";
    const share = isWhole ? 1 : firstPass;
    const progress = (seconds: number) => this.request.progress(share * Math.min(1, seconds / durationSeconds));
    const pass = {
      ...{ progress, threads: this.request.threads },
      ...(isWhole ? { measure: (seconds: number, luma: Uint8Array) => this.measure(seconds, luma) } : {}),
    };
    let complaint = await this.decode({ ...pass, skip, withSound: hasAudio });
    if (this.pictures === 0) complaint = await this.decode({ ...pass, skip: "none", withSound: false });
    if (this.pictures === 0) {
      throw new ToolFailure("invalid_media", `no picture can be decoded: ${complaint ?? "nothing is said why"}`, file);
    }
    if (complaint) this.request.warn(complaint);
    this.meter.breakOff();
    if (isWhole) this.stretches = [{ from: 0, to: durationSeconds }];
  }

  /** The second pass: pictures of these stretches, as many at once as there are threads, measured one after another. */
  async decodeStretches(stretches: readonly Span[], skip: Skip): Promise<void> {
    const total = totalSeconds(stretches);
    const found = stretches.map(() => ({ from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }));
    const early: { seconds: number; luma: Uint8Array }[][] = stretches.map(() => []);
    let current = 0;
    const decodeStretch = (range: Span, index: number) =>
      this.decode({
        ...{ skip, range, withSound: false, threads: 1 },
        measure: (seconds, luma) => {
          if (index === current) this.measure(seconds, luma);
          else early[index]?.push({ seconds, luma: luma.slice() });
        },
        progress: (seconds) => {
          const span = found[index] as Span;
          span.from = Math.min(span.from, seconds);
          span.to = Math.max(span.to, seconds);
          const done = stretches.reduce((sum, one, i) => sum + Math.max(0, (found[i]?.to ?? 0) - one.from), 0);
          this.request.progress(firstPass + ((1 - firstPass) * done) / total);
        },
      });
    const running: Promise<unknown>[] = [];
    for (current = 0; current < stretches.length; current++) {
      this.meter.breakOff();
      for (const { seconds, luma } of early[current]?.splice(0) ?? []) this.measure(seconds, luma);
      for (const [index, range] of stretches.slice(0, current + this.request.threads).entries()) {
        if (index < running.length) continue;
        const one = decodeStretch(range, index);
        // Its failure is met when its turn comes.
        one.catch(() => {});
        running.push(one);
      }
      await running[current];
    }
    this.meter.breakOff();
    // In a container without an index a seek may miss by seconds: what counts is what came.
    const came = stretches.map((range, index) => {
      const { from, to } = found[index] ?? range;
      return from < range.from + 0.3 && to > range.to - 0.3 ? range : { from, to };
    });
    this.stretches = joined(came.filter((one) => one.to > one.from));
  }

  signals(sound: HeardSound | null, fromPackets: PacketMotion): Signals {
    const length = Math.max(1, Math.ceil(this.facts.durationSeconds * scoreHz - 1e-6));
    return {
      length,
      energies: sound && !sound.isSilent ? sound.energies : null,
      onsets: sound && !sound.isSilent ? sound.strength : null,
      motion: motionSignal(length, this.meter.motions, this.stretches, fromPackets.motion),
      flash: flashSignal(length, this.meter.lights),
      spark: sparkSignal(length, this.meter.motions),
      cuts: this.meter.cuts,
    };
  }

  private measure(seconds: number, luma: Uint8Array): void {
    this.meter.take(seconds, { width: this.width, height: this.height, luma });
  }

  private decode(pass: {
    skip: Skip;
    range?: Span;
    withSound: boolean;
    threads: number;
    /** Takes the pictures that follow each other, so that motion can be seen; they are used again afterwards. */
    measure?(seconds: number, luma: Uint8Array): void;
    progress(seconds: number): void;
  }): Promise<string | null> {
    const { samplers, file } = this.request;
    const { width, height, sampler, sound } = this;
    return samplers.sample({
      ...{ file, threads: pass.threads, width, height, skip: pass.skip },
      durationSeconds: this.facts.durationSeconds,
      ...(pass.range ? { range: pass.range } : {}),
      ...(sampler
        ? { large: { gapSeconds: sampler.gapSeconds, onPicture: (seconds, luma) => sampler.take(seconds, luma) } }
        : {}),
      onPicture: (seconds, luma) => {
        this.pictures += 1;
        pass.measure?.(seconds, luma);
        pass.progress(seconds);
      },
      ...(pass.withSound ? { sound: { rate: soundRate, onSamples: (bytes: Uint8Array) => sound.take(bytes) } } : {}),
    });
  }
}

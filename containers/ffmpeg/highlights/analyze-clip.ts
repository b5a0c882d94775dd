/** One clip, from its file to its analysis and its moments. */
import type { ClipAnalysis, MediaFacts, Moment } from "../../protocol/ffmpeg-tools.ts";
import { ToolFailure } from "../../runner/tool.ts";
import { readMedia } from "../media-facts.ts";
import { coverageSeconds, planStretches, skippable } from "./decode-plan.ts";
import { focusOverStretches } from "./focus-path.ts";
import { interest, scoreHz, type Signals } from "./interest.ts";
import { pickMoments } from "./moments.ts";
import { findOverlays } from "./overlays/find-overlays.ts";
import { FrameSampler } from "./overlays/frame-sampler.ts";
import { decode, type Skip } from "./pictures/decode.ts";
import { type PacketMotion, packetMotion } from "./pictures/packet-motion.ts";
import { PictureMeter } from "./pictures/picture-meter.ts";
import { halved } from "./pictures/plane.ts";
import { flashSignal, motionSignal } from "./signals.ts";
import { integratedLufs, silenceLufs, toLufs } from "./sound/loudness.ts";
import { onsetStrength, onsetTimes, spectralFlux } from "./sound/onsets.ts";
import { SoundMeter } from "./sound/sound-meter.ts";
import type { Span } from "./spans.ts";

export interface ClipRequest {
  folder: string;
  file: string;
  threads: number;
  findOverlays: boolean;
  /** 0 to 1, of this clip. */
  progress(fraction: number): void;
}

export interface AnalyzedClip {
  analysis: ClipAnalysis;
  moments: Moment[];
}

/** Throws ToolFailure `invalid_media` for a file that no picture can be had from. */
export async function analyzeClip(request: ClipRequest): Promise<AnalyzedClip> {
  const { facts, packets } = await readMedia(request.folder, request.file);
  const { durationSeconds } = facts;
  const fromPackets = packetMotion(packets, durationSeconds);
  const clip = new DecodedClip(request, facts);
  const skip = skippable(facts, fromPackets.betweenShare);
  const coverage = coverageSeconds(durationSeconds);

  // Where there is no sound to go by, or sizes tell nothing, or all is little, everything is looked at.
  const isWhole = !facts.hasAudio || !fromPackets.informative || coverage > 0.85 * durationSeconds;
  await clip.decodeWithSound(isWhole ? skip : "nokey");
  const sound = facts.hasAudio ? hear(clip.sound) : null;
  if (!isWhole) {
    const guess = interest(clip.signals(sound, fromPackets));
    const stretches = sound?.isSilent
      ? [{ from: 0, to: durationSeconds }]
      : planStretches(guess.scores, fromPackets.keySeconds, durationSeconds, coverage);
    await clip.decodeStretches(stretches, skip);
  }
  return describe(request, facts, clip, sound, fromPackets);
}

interface HeardSound {
  energies: number[];
  strength: Float64Array;
  onsets: number[];
  isSilent: boolean;
}

function hear(meter: SoundMeter): HeardSound {
  const strength = onsetStrength(spectralFlux(meter.bands));
  const isSilent = meter.energies.every((one) => toLufs(one) <= silenceLufs + 5);
  return { energies: meter.energies, strength, onsets: isSilent ? [] : onsetTimes(strength), isSilent };
}

function describe(
  request: ClipRequest,
  facts: MediaFacts,
  clip: DecodedClip,
  sound: HeardSound | null,
  fromPackets: PacketMotion,
): AnalyzedClip {
  const { file, durationSeconds } = facts;
  const signals = clip.signals(sound, fromPackets);
  const found = interest(signals);
  const flashes = clip.meter.lights.filter((one, k, all) => one.flash > 0.4 && (all[k - 1]?.flash ?? 0) <= 0.4);
  const strikes = [...(sound?.onsets ?? []), ...flashes.map((one) => one.seconds)];
  const moments = pickMoments({
    file,
    durationSeconds,
    interest: found,
    cuts: clip.meter.cuts,
    strikes,
    isAnything: (sound !== null && !sound.isSilent) || clip.meter.lights.some((one) => one.mean > 8),
    budgetSeconds: Math.min(0.75 * durationSeconds, 20 + 0.3 * durationSeconds, 420),
  });
  request.progress(1);
  const analysis: ClipAnalysis = {
    file,
    facts,
    integratedLufs: sound ? integratedLufs(sound.energies) : null,
    scoreHz,
    scores: Array.from(found.scores, (one) => Math.round(one * 1000) / 1000),
    focus: focusOverStretches(clip.meter.motions, clip.meter.cuts, clip.stretches),
    cuts: clip.meter.cuts.map((one) => Math.round(one * 1000) / 1000),
    onsets: (sound?.onsets ?? []).filter((one) => one < durationSeconds).map((one) => Math.round(one * 1000) / 1000),
    overlays: clip.sampler ? findOverlays(clip.sampler.frames, clip.width * 2, clip.height * 2) : [],
  };
  return { analysis, moments };
}

/** The longer side of the pictures that motion is judged on. */
const longerSide = 160;
/** Share of a clip's progress that the first pass makes, where a second follows. */
const firstPass = 0.4;

/** What has been decoded of a clip so far. */
class DecodedClip {
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

  /** The first pass: all sound, and all pictures but those skipped. */
  async decodeWithSound(skip: Skip): Promise<void> {
    const { durationSeconds } = this.facts;
    const share = skip === "nokey" ? firstPass : 1;
    const progress = (seconds: number) => this.request.progress(share * Math.min(1, seconds / durationSeconds));
    const isWhole = skip !== "nokey";
    const complaint = await this.decode(skip, undefined, isWhole, progress, this.facts.hasAudio);
    if (this.pictures === 0)
      throw new ToolFailure("invalid_media", `no picture can be decoded: ${complaint ?? ""}`, this.facts.file);
    if (isWhole) this.stretches = [{ from: 0, to: durationSeconds }];
  }

  /** The second pass: pictures of these stretches. */
  async decodeStretches(stretches: readonly Span[], skip: Skip): Promise<void> {
    const total = stretches.reduce((sum, one) => sum + one.to - one.from, 0);
    let done = 0;
    for (const stretch of stretches) {
      this.meter.breakOff();
      await this.decode(skip, stretch, true, (seconds) => {
        this.request.progress(firstPass + ((1 - firstPass) * (done + Math.max(0, seconds - stretch.from))) / total);
      });
      done += stretch.to - stretch.from;
    }
    this.stretches = [...stretches];
  }

  signals(sound: HeardSound | null, fromPackets: PacketMotion): Signals {
    const length = Math.max(1, Math.ceil(this.facts.durationSeconds * scoreHz - 1e-6));
    return {
      length,
      energies: sound && !sound.isSilent ? sound.energies : null,
      onsets: sound && !sound.isSilent ? sound.strength : null,
      motion: motionSignal(length, this.meter.motions, this.stretches, fromPackets.motion),
      flash: flashSignal(length, this.meter.lights),
      cuts: this.meter.cuts,
    };
  }

  private decode(
    skip: Skip,
    range: Span | undefined,
    isMeasured: boolean,
    progress: (seconds: number) => void,
    withSound = false,
  ): Promise<string | null> {
    const { folder, file, threads } = this.request;
    const { width, height, sampler } = this;
    const size = sampler ? { width: width * 2, height: height * 2 } : { width, height };
    const onPicture = (seconds: number, luma: Uint8Array) => {
      this.pictures += 1;
      sampler?.take(seconds, luma);
      if (isMeasured) this.meter.take(seconds, sampler ? halved({ ...size, luma }) : { ...size, luma });
      progress(seconds);
    };
    const onSound = (chunk: Buffer) => this.sound.take(chunk);
    return decode({
      folder,
      file,
      skip,
      threads,
      ...size,
      onPicture,
      ...(range ? { range } : {}),
      ...(withSound ? { onSound } : {}),
    });
  }
}

/** One clip, from its file to its analysis and its moments. */
import type { ClipAnalysis, MediaFacts, Moment } from "../../protocol/ffmpeg-tools.ts";
import type { Media } from "../media-facts.ts";
import { coverageSeconds, isWholeAsCheap, planStretches, skippable } from "./decode-plan.ts";
import { type ClipRequest, DecodedClip } from "./decoded-clip.ts";
import { focusPath } from "./focus-path.ts";
import { focusSamples } from "./focus-samples.ts";
import { interest, scoreHz } from "./interest.ts";
import { pickMoments } from "./moments.ts";
import { findOverlays } from "./overlays/find-overlays.ts";
import { type PacketMotion, packetMotion } from "./pictures/packet-motion.ts";
import { type HeardSound, hear } from "./sound/heard-sound.ts";
import { integratedLufs } from "./sound/loudness.ts";

export interface AnalyzedClip {
  analysis: ClipAnalysis;
  moments: Moment[];
}

/** Throws ToolFailure `invalid_media` for a file that no picture can be had from. */
export async function analyzeClip(request: ClipRequest, { facts, packets }: Media): Promise<AnalyzedClip> {
  const { durationSeconds } = facts;
  const fromPackets = packetMotion(packets, durationSeconds);
  const clip = new DecodedClip(request, facts);
  const skip = skippable(facts, fromPackets.betweenShare);
  const coverageFor = (hasSound: boolean) =>
    coverageSeconds(durationSeconds, { sound: hasSound, packets: fromPackets.informative });

  // Where most pictures are key pictures, the first pass decodes them anyway.
  const isWhole =
    fromPackets.keySeconds.length > 0.3 * packets.seconds.length ||
    isWholeAsCheap(durationSeconds, fromPackets.keySeconds, coverageFor(facts.hasAudio));
  await clip.decodeWithSound(isWhole ? skip : "nokey");
  const sound = facts.hasAudio ? hear(clip.sound) : null;
  if (!isWhole) {
    const guess = interest(clip.signals(sound, fromPackets));
    const coverage = coverageFor(sound !== null && !sound.isSilent);
    await clip.decodeStretches(planStretches(guess.scores, fromPackets.keySeconds, durationSeconds, coverage), skip);
  }
  return describe(request, facts, clip, sound, fromPackets);
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
    focus: focusPath({
      samples: focusSamples(clip.meter.motions),
      importance: (seconds) => found.scores[Math.floor(seconds * scoreHz)] ?? 0,
      cuts: clip.meter.cuts,
      stretches: clip.stretches,
    }),
    cuts: clip.meter.cuts.map((one) => Math.round(one * 1000) / 1000),
    onsets: (sound?.onsets ?? []).filter((one) => one < durationSeconds).map((one) => Math.round(one * 1000) / 1000),
    overlays: clip.sampler ? findOverlays(clip.sampler.frames, clip.width * 2, clip.height * 2) : [],
  };
  return { analysis, moments };
}

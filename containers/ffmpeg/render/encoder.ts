/** The encoders' settings: what plays everywhere (H.264 High, 4:2:0, BT.709; AAC-LC 48 kHz stereo). */
import type { Output, Timeline } from "../../protocol/timeline.ts";

type Quality = Timeline["quality"];

/** `bits` bounds the rate, in bits for each pixel of a second at 30 frames, so that no scene outgrows what platforms take. */
const presets: Record<Quality, { preset: string; crf: number; bits: number }> = {
  low: { preset: "superfast", crf: 26, bits: 2.4 },
  medium: { preset: "veryfast", crf: 21, bits: 6 },
  high: { preset: "faster", crf: 18, bits: 12 },
};

/** Options for one output's pictures. Every segment has them alike, so that segments join without encoding again. */
export function videoEncoder(quality: Quality, output: Output, fps: number, threads: number): string[] {
  const { preset, crf, bits } = presets[quality];
  const kilobits = Math.max(400, Math.round((output.width * output.height * bits * Math.sqrt(fps / 30)) / 1000));
  return [
    ...["-c:v", "libx264", "-profile:v", "high", "-pix_fmt", "yuv420p", "-preset", preset, "-crf", String(crf)],
    ...["-maxrate", `${kilobits}k`, "-bufsize", `${kilobits * 2}k`],
    ...["-g", String(fps * 2), "-x264-params", "open-gop=0:stitchable=1", "-threads", String(threads)],
    ...["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"],
    ...["-fps_mode", "passthrough", "-video_track_timescale", String(fps * 512)],
  ];
}

export const soundRate = 48_000;

export const audioEncoder = ["-c:a", "aac", "-b:a", "192k", "-ar", String(soundRate), "-ac", "2"];

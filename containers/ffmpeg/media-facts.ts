/** What a file holds, read from its headers and its packets; no picture is decoded. */
import type { MediaFacts } from "../protocol/ffmpeg-tools.ts";
import { ToolFailure } from "../runner/tool.ts";
import { FfmpegError, start, untrustedInput } from "./ffmpeg.ts";
import { readIsoIndex } from "./iso/iso-index.ts";

/** The packets of the first video stream, in the order of the file. */
export interface VideoPackets {
  /** When each picture is shown: seconds from the file's start. */
  seconds: number[];
  bytes: number[];
  isKey: boolean[];
}

export interface Media {
  facts: MediaFacts;
  packets: VideoPackets;
}

type Fields = Map<string, string>;

/**
 * Reads a file's facts. `durationSeconds` is how long there are pictures, whatever the
 * header claims: a cut-off file is as long as what is left of it, and sound that goes on
 * after the last picture does not count.
 * Throws ToolFailure `invalid_media` for what no decoder knows or what holds no video.
 */
export async function readMediaFacts(folder: string, file: string): Promise<MediaFacts> {
  return (await readMedia(folder, file)).facts;
}

/** The same, with the video's packets: from a plain MP4's own index, else what ffprobe says. */
export async function readMedia(folder: string, file: string): Promise<Media> {
  return (await readIndex(folder, file)) ?? (await probeMedia(folder, file));
}

/** The same as ffprobe would say, in milliseconds; null for most kinds of files. */
async function readIndex(folder: string, file: string): Promise<Media | null> {
  const index = await readIsoIndex(folder, file);
  if (!index) return null;
  const { width, height, rotation, audioCodec, packets } = index;
  const facts: MediaFacts = {
    file,
    ...timing(packets.seconds, 0),
    ...{ width, height, rotation },
    ...{ videoCodec: "h264", pixelFormat: "yuv420p", dynamicRange: "sdr" },
    ...{ hasAudio: audioCodec !== null, audioCodec },
  };
  return { facts, packets };
}

/** By ffprobe, for any file. */
export async function probeMedia(folder: string, file: string): Promise<Media> {
  const { streams, startSeconds, packets } = await readProbe(folder, file);
  const video = streams.find((one) => one.get("codec_type") === "video" && one.get("disposition:attached_pic") !== "1");
  if (!video) throw new ToolFailure("invalid_media", "the file holds no video", file);
  const own = packets.get(video.get("index") ?? "") ?? { seconds: [], bytes: [], isKey: [] };
  const size = shownSize(video);
  if (!size || own.seconds.length === 0) throw new ToolFailure("invalid_media", "the file holds no pictures", file);
  own.seconds = own.seconds.map((one) => one - startSeconds);

  const audio = streams.find(
    (one) => one.get("codec_type") === "audio" && (packets.get(one.get("index") ?? "")?.seconds.length ?? 0) > 0,
  );
  const facts: MediaFacts = {
    file,
    ...timing(own.seconds, rate(video.get("avg_frame_rate"))),
    ...size,
    videoCodec: video.get("codec_name") ?? "unknown",
    pixelFormat: video.get("pix_fmt") ?? "unknown",
    dynamicRange: dynamicRange(video.get("color_transfer")),
    hasAudio: audio !== undefined,
    audioCodec: audio?.get("codec_name") ?? null,
  };
  return { facts, packets: own };
}

const entries = [
  "packet=stream_index,pts_time,dts_time,size,flags",
  "stream=index,codec_type,codec_name,width,height,sample_aspect_ratio,pix_fmt,avg_frame_rate,color_transfer",
  "stream_disposition=attached_pic",
  "stream_side_data=rotation",
  "format=start_time",
].join(":");

async function readProbe(folder: string, file: string) {
  const streams: Fields[] = [];
  const packets = new Map<string, VideoPackets>();
  let startSeconds = 0;
  const take = (line: string) => {
    const fields = parseLine(line);
    if (line.startsWith("packet|")) {
      const seconds = Number(fields.get("pts_time") ?? fields.get("dts_time"));
      const flags = fields.get("flags") ?? "";
      if (!Number.isFinite(seconds) || flags.includes("D")) return;
      const index = fields.get("stream_index") ?? "";
      const own = packets.get(index) ?? { seconds: [], bytes: [], isKey: [] };
      packets.set(index, own);
      own.seconds.push(seconds);
      own.bytes.push(Number(fields.get("size") ?? 0));
      own.isKey.push(flags.startsWith("K"));
    } else if (line.startsWith("stream|")) streams.push(fields);
    else if (line.startsWith("format|")) startSeconds = Number(fields.get("start_time") ?? 0);
  };

  const args = ["-v", "error", ...untrustedInput, "-show_entries", entries, "-of", "compact", file];
  const probe = start("ffprobe", args, { cwd: folder });
  let rest = "";
  probe.stdout.setEncoding("utf8");
  for await (const text of probe.stdout) {
    const lines = (rest + (text as string)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  }
  try {
    await probe.finished;
  } catch (error) {
    if (!(error instanceof FfmpegError)) throw error;
    throw new ToolFailure("invalid_media", `the file cannot be read: ${lastWords(error)}`, file);
  }
  return { streams, startSeconds, packets };
}

/** `name|a=1|b=2` as a map, without what ffprobe does not know. */
function parseLine(line: string): Fields {
  const fields: Fields = new Map();
  for (const part of line.split("|")) {
    const at = part.indexOf("=");
    const value = part.slice(at + 1);
    if (at > 0 && value !== "N/A" && value !== "unknown") fields.set(part.slice(0, at), value);
  }
  return fields;
}

function lastWords(error: FfmpegError): string {
  return (error.detail.split("\n").at(-1) ?? "").slice(-300);
}

/** `30000/1001` as a number; 0 where it is unknown. */
function rate(text: string | undefined): number {
  const [above, below] = (text ?? "").split("/").map(Number);
  return above && below ? above / below : 0;
}

/** Width and height after pixel shape and rotation, and the rotation in degrees clockwise. */
function shownSize(video: Fields): { width: number; height: number; rotation: number } | null {
  const [shapeX, shapeY] = (video.get("sample_aspect_ratio") ?? "1:1").split(":").map(Number);
  const width = Math.round(Number(video.get("width") ?? 0) * (shapeX && shapeY ? shapeX / shapeY : 1));
  const height = Number(video.get("height") ?? 0);
  if (!(width > 0 && height > 0)) return null;
  // A display matrix counts its degrees against the clock.
  const quarters = Math.round(-Number(video.get("rotation") ?? 0) / 90);
  const rotation = (((quarters % 4) + 4) % 4) * 90;
  return rotation % 180 === 0 ? { width, height, rotation } : { width: height, height: width, rotation };
}

function dynamicRange(transfer: string | undefined): MediaFacts["dynamicRange"] {
  if (transfer === "smpte2084") return "pq";
  return transfer === "arib-std-b67" ? "hlg" : "sdr";
}

/** Rate and length from when the pictures are shown. Where one picture is all, the header's rate counts. */
function timing(seconds: readonly number[], headerRate: number) {
  const sorted = Float64Array.from(seconds).sort();
  const gaps = sorted.subarray(1).map((one, index) => one - (sorted[index] ?? 0));
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const fallback = headerRate > 0 ? headerRate : 25;
  const fps = span > 0 ? gaps.length / span : fallback;
  const usual = gaps.length > 0 ? (Float64Array.from(gaps).sort()[gaps.length >> 1] ?? 0) : 1 / fallback;
  // Containers that count in milliseconds shake each gap by one of them.
  const tolerance = Math.max(0.0015, usual * 0.2);
  const odd = gaps.filter((gap) => Math.abs(gap - usual) > tolerance).length;
  return {
    durationSeconds: Math.max(0, sorted.at(-1) ?? 0) + usual,
    fps,
    variableFrameRate: odd > Math.max(1, gaps.length * 0.01),
  };
}

import { execFileSync, spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { CosmivClient, type MontageJob } from "../../../scripts/demo/cosmiv-client.ts";
import type { Stack } from "./stack.ts";

export const clipFolder = join(import.meta.dirname, "../../support/clips");
export const clips = globSync(join(clipFolder, "*.mp4")).toSorted();
/** The smallest, for jobs whose montage nobody looks at. */
export const smallClip = join(clipFolder, "sample-alienblaster.mp4");

export function newUser(stack: Stack): Promise<CosmivClient> {
  return CosmivClient.register(stack.url, `${crypto.randomUUID()}@example.com`, "a password to test with");
}

/** Asks until the job is as `wanted`; requests that fail while a part is down are repeated. */
export async function waitFor(
  client: CosmivClient,
  id: string,
  wanted: (job: MontageJob) => boolean,
  seconds = 400,
): Promise<MontageJob> {
  let last = "nothing was answered";
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    try {
      const job = await client.job(id);
      if (wanted(job)) return job;
      last = JSON.stringify({ status: job.status, progress: job.progress, error: job.error });
    } catch (error) {
      last = String(error);
    }
    await sleep(100);
  }
  throw new Error(`job ${id} did not come to it in ${seconds} s: ${last}`);
}

export const isOver = (job: MontageJob) => !["PENDING", "PROCESSING"].includes(job.status);

/** Rows of the stack's own database. */
export function rows(stack: Stack, query: string, ...values: (string | number)[]): Record<string, unknown>[] {
  const [file] = globSync(join(stack.folder, "v3/d1/*/*.sqlite")).filter((path) => !path.includes("metadata"));
  if (!file) throw new Error("the stack has no database");
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(query).all(...values);
  } finally {
    database.close();
  }
}

/** What the runtime holds of jobs; empty where it has been wiped behind them. */
export function runtimeFolders(stack: Stack): string[] {
  return readdirSync(join(stack.folder, "runtimes/ffmpeg/jobs"));
}

export interface VideoFacts {
  width: number;
  height: number;
  codec: string;
  profile: string;
  audioCodec: string;
  videoSeconds: number;
  audioSeconds: number;
  pixelFormat: string;
}

export function describe(file: string): VideoFacts {
  const text = execFileSync("ffprobe", ["-v", "error", "-show_streams", "-of", "json", file], { encoding: "utf8" });
  const { streams } = JSON.parse(text) as { streams: Record<string, string>[] };
  const video = streams.find((stream) => stream["codec_type"] === "video") ?? {};
  const audio = streams.find((stream) => stream["codec_type"] === "audio") ?? {};
  return {
    width: Number(video["width"]),
    height: Number(video["height"]),
    codec: video["codec_name"] ?? "",
    profile: video["profile"] ?? "",
    pixelFormat: video["pix_fmt"] ?? "",
    audioCodec: audio["codec_name"] ?? "",
    videoSeconds: Number(video["duration"]),
    audioSeconds: Number(audio["duration"]),
  };
}

/** Integrated loudness by EBU R128, LUFS. */
export function loudness(file: string): number {
  const filter = ["-nostats", "-hide_banner", "-i", file, "-map", "0:a", "-af", "ebur128", "-f", "null", "-"];
  const { stderr } = spawnSync("ffmpeg", filter, { encoding: "utf8" });
  return Number(/I:\s+(-?[\d.]+) LUFS/.exec(stderr.slice(stderr.lastIndexOf("Summary")))?.[1]);
}

/** The order of the file's top-level boxes: `moov` before `mdat` plays while it downloads. */
export function boxes(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    const size = view.getUint32(at);
    at += size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    if (size === 0) break;
  }
  return names;
}

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "reelwright-montage-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

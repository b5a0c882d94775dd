/** Decodes clips by the sampler (source/): one process serves one request after another. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { FrameReader } from "./frames.ts";
import { samplerProgram } from "./program.ts";

/** Which pictures the decoder leaves out: none, those no other needs, all but key frames. */
export type Skip = "none" | "noref" | "nokey";

export interface SampleRequest {
  file: string;
  skip: Skip;
  /** Seconds of the file; the whole without it. */
  range?: { from: number; to: number };
  /** How long the file is: gaps in its sound are filled up to here, and not beyond. */
  durationSeconds: number;
  /** Of the pictures that come, as they are shown. */
  width: number;
  height: number;
  threads: number;
  /** `luma` holds width × height values, and is used again for later pictures once this returns. */
  onPicture(seconds: number, luma: Uint8Array): void;
  /** The same at twice the width and height, of pictures at least `gapSeconds` apart. */
  large?: { gapSeconds: number; onPicture(seconds: number, luma: Uint8Array): void };
  /** Interleaved 16-bit stereo from the file's start, gaps filled with silence; used again like `luma`. Without it no sound is decoded. */
  sound?: { rate: number; onSamples(bytes: Uint8Array): void };
}

interface Waiting {
  take(type: string, seconds: number, bytes: Uint8Array): void;
  resolve(complaint: string | null): void;
  reject(error: unknown): void;
}

/** Several samplers, each started when it is needed and used again. */
export class Samplers {
  private readonly folder: string;
  private readonly all: Sampler[] = [];
  private readonly idle: Sampler[];

  /** Of files in this folder. `ahead` of them start at once, while their caller is busy with something else. */
  constructor(folder: string, ahead: number) {
    this.folder = folder;
    this.idle = Array.from({ length: ahead }, () => this.start());
  }

  /**
   * Resolves when all has been handed over, with why there are no pictures or no sound, or null.
   * Damage in the file is no error: what could be decoded has been. Rejects where no sampler can be started.
   */
  async sample(request: SampleRequest): Promise<string | null> {
    const sampler = this.idle.pop() ?? this.start();
    const complaint = await sampler.sample(request);
    if (sampler.isAlive) this.idle.push(sampler);
    return complaint;
  }

  /** Ends them, also those that are at work. Resolves when they are gone. */
  async close(): Promise<void> {
    await Promise.all(this.all.map((sampler) => sampler.end()));
  }

  private start(): Sampler {
    const sampler = new Sampler(this.folder);
    this.all.push(sampler);
    return sampler;
  }
}

class Sampler {
  isAlive = true;
  private readonly gone: Promise<void>;
  private readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  private waiting: Waiting | null = null;
  private stderr = "";

  constructor(folder: string) {
    this.child = spawn(samplerProgram, [], { cwd: folder, stdio: ["pipe", "pipe", "pipe"] });
    const reader = new FrameReader((type, seconds, bytes) => this.take(type, seconds, bytes));
    this.child.stdout.on("data", (chunk: Buffer) => {
      try {
        reader.push(chunk);
      } catch (error) {
        this.fail(error);
      }
    });
    this.child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.stderr = (this.stderr + text).slice(-1000);
    });
    // It may be gone before it has read its request; what counts is how it ended.
    this.child.stdin.on("error", () => {});
    this.gone = new Promise((resolve) => {
      this.child.once("error", (error) => {
        this.fail(error);
        resolve();
      });
      this.child.once("close", (code, signal) => {
        this.ended(code, signal);
        resolve();
      });
    });
  }

  sample(request: SampleRequest): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const take = (type: string, seconds: number, bytes: Uint8Array) => {
        if (type === "s") request.onPicture(seconds, bytes);
        else if (type === "l") request.large?.onPicture(seconds, bytes);
        else if (type === "a") request.sound?.onSamples(bytes);
        else throw new Error(`the sampler sent ${type}`);
      };
      this.waiting = { take, resolve, reject };
      if (this.isAlive) this.child.stdin.write(line(request));
      else this.ended(this.child.exitCode, this.child.signalCode);
    });
  }

  end(): Promise<void> {
    this.child.kill("SIGKILL");
    return this.gone;
  }

  private take(type: string, seconds: number, bytes: Uint8Array): void {
    if (type !== "e") {
      this.waiting?.take(type, seconds, bytes);
      return;
    }
    this.waiting?.resolve(bytes.length > 0 ? Buffer.from(bytes).toString("utf8") : null);
    this.waiting = null;
  }

  /** A decoder that dies of a file has decoded what came before. One that cannot run at all is no file's fault. */
  private ended(code: number | null, signal: string | null): void {
    this.isAlive = false;
    if (signal) this.waiting?.resolve(`the decoder was ended by ${signal}`);
    else this.waiting?.reject(new Error(`the sampler ended with ${code}: ${this.stderr.trim()}`));
    this.waiting = null;
  }

  private fail(error: unknown): void {
    this.isAlive = false;
    this.waiting?.reject(error);
    this.waiting = null;
    this.child.kill("SIGKILL");
  }
}

function line(request: SampleRequest): string {
  const { file, skip, range, durationSeconds, width, height, threads, large, sound } = request;
  const fields = [
    ...[skip, range?.from ?? -1, range?.to ?? 1e12, durationSeconds],
    ...[width, height, threads, large?.gapSeconds ?? -1, sound ? 1 : 0, sound?.rate ?? 48_000, file],
  ];
  return `${fields.join(" ")}\n`;
}

import { ReelwrightError } from "../../domain/errors.ts";
import type { ByteSource } from "../../domain/media/byte-source.ts";
import type { HeldBytes } from "../../domain/media/held-bytes.ts";
import type { ApiContext } from "../context.ts";

/**
 * Measured in workerd: 256 KiB reads take in 1.7 GB/s, where a reader without a
 * buffer of its own gets 4 KiB at a time and 0.24 GB/s.
 */
const windowBytes = 256 * 1024;
/** A sender that is silent for this long has gone; what came is kept where it can be. */
const silenceMs = 30_000;

/** The sender broke off, or fell silent, in the middle of the body. */
export class BodyInterrupted extends Error {
  override readonly name = "BodyInterrupted";
}

export interface BodyWindowOptions {
  /** Bytes of the whole body, at most: more is `payload_too_large`. */
  maxBytes: number;
  /** What Content-Length says, where it says something: an earlier end is an interruption. */
  promisedBytes?: number | undefined;
  held: HeldBytes;
  /** Bytes that the body is thought to begin with. */
  seed?: Uint8Array;
}

/**
 * The body of a request as it passes by: one chunk, of which the front is used up and
 * the back is filled. Nothing is read before it is asked for.
 */
export class BodyWindow implements ByteSource {
  private readonly reader: ReadableStreamBYOBReader;
  private readonly options: BodyWindowOptions;
  private buffer: ArrayBuffer;
  private start = 0;
  private end = 0;
  private ended = false;
  private received = 0;

  constructor(body: ReadableStream<Uint8Array>, options: BodyWindowOptions) {
    this.reader = body.getReader({ mode: "byob" });
    this.options = options;
    this.buffer = new ArrayBuffer(windowBytes);
    options.held.take(windowBytes);
    if (options.seed) {
      new Uint8Array(this.buffer).set(options.seed);
      this.end = options.seed.length;
    }
  }

  /** What is there and not used up. Valid until the next `more`. */
  get bytes(): Buffer {
    return Buffer.from(this.buffer, this.start, this.end - this.start);
  }

  use(bytes: number): void {
    this.start += bytes;
  }

  /** Reads on, keeping what is not used up; false at the end of the body. Throws BodyInterrupted. */
  async more(): Promise<boolean> {
    if (this.ended) return false;
    if (this.start > 0) {
      new Uint8Array(this.buffer).copyWithin(0, this.start, this.end);
      this.end -= this.start;
      this.start = 0;
    }
    if (this.end === windowBytes) throw new Error("nothing of the window was used up");
    const { value, done } = await this.readInto(new Uint8Array(this.buffer, this.end));
    this.buffer = value.buffer as ArrayBuffer;
    if (done) {
      this.ended = true;
      if (this.received < (this.options.promisedBytes ?? 0)) throw new BodyInterrupted("the body ended early");
      return false;
    }
    this.end += value.length;
    this.received += value.length;
    if (this.received > this.options.maxBytes) throw tooLarge(this.options.maxBytes);
    return true;
  }

  async read(into: Uint8Array): Promise<number> {
    if (this.start === this.end && !(await this.more())) return 0;
    const taken = this.bytes.subarray(0, into.length);
    into.set(taken);
    this.use(taken.length);
    return taken.length;
  }

  /**
   * Reads at most `maxBytes` more and lets them fall, so that a client that is still
   * sending comes to read the answer.
   */
  async drain(maxBytes: number): Promise<void> {
    const until = this.received + maxBytes;
    try {
      while (this.received < until) {
        this.start = this.end;
        if (!(await this.more())) return;
      }
    } catch {
      // It is being refused anyway, and the first refusal is the one that counts.
    }
  }

  private async readInto(view: Uint8Array): Promise<{ done: boolean; value: Uint8Array }> {
    const { promise: silence, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new BodyInterrupted("the body stopped coming")), silenceMs);
    const reading = this.reader.read(view).catch((error: unknown) => {
      throw new BodyInterrupted("the body broke off", { cause: error });
    });
    try {
      const { value, done } = await Promise.race([reading, silence]);
      // At the end a reader with a buffer gives that back, too.
      return { value: value as Uint8Array, done };
    } catch (error) {
      this.ended = true;
      reading.catch(() => {});
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What the request says of its body's length; undefined where it says nothing (it comes in chunks). */
export function contentLength(c: ApiContext): number | undefined {
  const header = c.req.header("content-length");
  return header === undefined ? undefined : Number(header);
}

export function tooLarge(limit: number): ReelwrightError {
  return new ReelwrightError("payload_too_large", `the request is larger than ${limit} bytes`, { data: { limit } });
}

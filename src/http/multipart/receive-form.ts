import { ReelwrightError } from "../../domain/errors.ts";
import { fill } from "../../domain/media/byte-source.ts";
import { headBytes } from "../../domain/media/clips/container.ts";
import { discardFiles } from "../../domain/media/discard-files.ts";
import { cleanFileName } from "../../domain/media/file-name.ts";
import { HeldBytes } from "../../domain/media/held-bytes.ts";
import { type Owner, partBytes, type StoredFile } from "../../domain/media/media.ts";
import { storeSource } from "../../domain/media/store-source.ts";
import type { ApiContext } from "../context.ts";
import { BodyInterrupted, contentLength, tooLarge } from "./body-window.ts";
import { readBoundary } from "./boundary.ts";
import { MultipartReader } from "./multipart-reader.ts";
import { malformed } from "./malformed.ts";

export interface ReceivedForm {
  /** In the order in which they came; a name may come more than once. */
  fields: ReadonlyMap<string, readonly string[]>;
  /** Stored and checked, in the order in which they came. */
  files: readonly StoredFile[];
  /** Of the body, the most that was in memory at any time. */
  peakHeldBytes: number;
}

/** Only these parts may be files; `files[]` is what some clients make of `files`. */
const fileFields = new Set(["files", "files[]"]);
const maxFields = 100;
const maxFieldBytes = 64 * 1024;
/** After a refusal this much of the body is still taken, so that clients come to read the answer. */
const drainBytes = 1024 * 1024;

/**
 * Receives a multipart/form-data body, its files straight into the store, and runs `use`
 * with what came. If the body is refused or breaks off, or `use` throws, nothing of its
 * files stays. One part of 8 MiB and one chunk are held, and the fields.
 *
 * Errors: `unsupported_media_type`, `payload_too_large`, `invalid_input`, `invalid_media`, and those of `use`.
 */
export async function withReceivedForm<T>(
  c: ApiContext,
  owner: Owner,
  use: (form: ReceivedForm) => Promise<T>,
): Promise<T> {
  const received = receive(c, owner, use);
  // A client that goes away ends the request, but not the tidying up.
  c.executionCtx.waitUntil(received.catch(() => {}));
  return await received;
}

async function receive<T>(c: ApiContext, owner: Owner, use: (form: ReceivedForm) => Promise<T>): Promise<T> {
  const { services } = c.var;
  const { uploads } = services.settings;
  const boundary = readBoundary(c.req.header("content-type") ?? null);
  const length = contentLength(c);
  if (length !== undefined && length > uploads.maxRequestBytes) throw tooLarge(uploads.maxRequestBytes);
  if (!c.req.raw.body) throw malformed("there is no body");

  const held = new HeldBytes();
  const limits = {
    maxBytes: uploads.maxRequestBytes,
    promisedBytes: length,
    maxFields,
    maxFieldBytes,
    maxFiles: uploads.maxFilesPerJob,
  };
  const reader = new MultipartReader(c.req.raw.body, boundary, limits, held);
  const fields = new Map<string, string[]>();
  const files: StoredFile[] = [];
  let buffer: Uint8Array | null = null;
  try {
    for (let part = await reader.next(); part; part = await reader.next()) {
      if (part.kind === "field") {
        fields.set(part.name, [...(fields.get(part.name) ?? []), part.value]);
        continue;
      }
      if (!fileFields.has(part.name)) throw unexpectedFile(part.name);
      buffer ??= partBuffer(length, held);
      const filled = await fill(part, buffer.subarray(0, headBytes));
      // A form sends its empty file inputs, too: without a name, without a byte.
      if (filled === 0 && part.fileName === "") continue;
      files.push(
        await storeSource(services, owner, {
          name: cleanFileName(part.fileName, `clip-${files.length + 1}`),
          position: files.length,
          source: part,
          buffer,
          filled,
          maxBytes: uploads.maxFileBytes,
        }),
      );
    }
    await reader.body.drain(drainBytes);
    return await use({ fields, files, peakHeldBytes: held.peakHeldBytes });
  } catch (error) {
    await discardFiles(
      services,
      files.map((file) => file.mediaId),
    );
    await reader.body.drain(drainBytes);
    if (error instanceof BodyInterrupted) throw malformed("the body broke off", error);
    throw error;
  } finally {
    c.var.log.info("form.received", { files: files.length, peakHeldBytes: held.peakHeldBytes });
  }
}

/** A body that is known to be smaller than a part needs less. */
function partBuffer(length: number | undefined, held: HeldBytes): Uint8Array {
  const bytes = Math.min(length ?? partBytes, partBytes);
  held.take(bytes);
  return new Uint8Array(bytes);
}

function unexpectedFile(name: string): ReelwrightError {
  return new ReelwrightError("invalid_input", "a file came where none belongs", {
    issues: [{ path: name, message: "must not be a file" }],
  });
}

import { cleanFileName } from "../../../domain/media/file-name.ts";
import { invalidInput } from "../../../http/bodies.ts";

const longest = 4096;

/**
 * `Upload-Metadata`: pairs of a key and a base64 value, separated by commas. Throws
 * `invalid_input`.
 */
export function parseMetadata(header: string | undefined): ReadonlyMap<string, string> {
  const metadata = new Map<string, string>();
  if (header === undefined || header.trim() === "") return metadata;
  if (header.length > longest) throw malformed(`must be at most ${longest} characters`);
  for (const pair of header.split(",")) {
    const [key = "", value = "", ...more] = pair.trim().split(" ");
    const wellFormed = /^[\x21-\x2B\x2D-\x7E]+$/.test(key) && more.length === 0;
    if (!wellFormed || metadata.has(key)) throw malformed("must be different keys, each with a base64 value");
    metadata.set(key, decodeBase64(value));
  }
  return metadata;
}

/** How the file is called: clients say it as `filename`, Uppy also as `name`. */
export function fileNameOf(metadata: ReadonlyMap<string, string>): string {
  return cleanFileName(metadata.get("filename") ?? metadata.get("name") ?? "", "clip");
}

function decodeBase64(text: string): string {
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64").replace(/=+$/, "") !== text.replace(/=+$/, "")) throw malformed("must be base64");
  return bytes.toString("utf8");
}

function malformed(message: string) {
  return invalidInput([{ path: "Upload-Metadata", message }]);
}

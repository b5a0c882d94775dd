import { join } from "./made-clip.ts";

export const boundary = "----reelwrightTestBoundary7MA4YWxk";

export interface FormPart {
  name: string;
  /** A text field's value, or a file's bytes. */
  value: string | Uint8Array;
  /** Makes it a file. */
  fileName?: string;
}

/** A multipart/form-data body, as a browser writes it. */
export function formBody(parts: readonly FormPart[]): Uint8Array<ArrayBuffer> {
  const text = (content: string) => new TextEncoder().encode(content);
  const pieces = parts.flatMap(({ name, value, fileName }) => [
    text(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    text(fileName === undefined ? "\r\n\r\n" : `; filename="${fileName}"\r\nContent-Type: video/mp4\r\n\r\n`),
    typeof value === "string" ? text(value) : value,
    text("\r\n"),
  ]);
  return join([...pieces, text(`--${boundary}--\r\n`)]);
}

export const formType = `multipart/form-data; boundary=${boundary}`;

import { decodeExtended, parseParameters } from "./header-parameters.ts";
import { malformed } from "./malformed.ts";
import { decodeUtf8 } from "./utf8.ts";

/** What the headers of a part say (RFC 7578, section 4). */
export interface PartHeaders {
  name: string;
  /** null for a field; for a file as sent, not cleaned: it may hold a path, or nothing. */
  fileName: string | null;
}

const identityEncodings = new Set(["7bit", "8bit", "binary"]);

/** Reads the lines between a boundary and the empty line. Throws `invalid_input`. */
export function parsePartHeaders(block: Uint8Array): PartHeaders {
  const headers = headerLines(decode(block));
  const encoding = headers.get("content-transfer-encoding");
  if (encoding !== undefined && !identityEncodings.has(encoding.toLowerCase())) {
    throw malformed(`content-transfer-encoding ${printable(encoding)} is not taken`);
  }
  if (/^\s*multipart\//i.test(headers.get("content-type") ?? "")) throw malformed("a part may not be multipart itself");
  const disposition = parseParameters(headers.get("content-disposition") ?? "");
  if (disposition?.value !== "form-data") throw malformed("a part has no content-disposition: form-data");
  const name = disposition.parameters.get("name");
  if (name === undefined) throw malformed("a part has no name");
  return { name: percentDecode(name), fileName: fileNameOf(disposition.parameters) };
}

/** RFC 7578 forbids `filename*`, but clients send it, and then it is the better one. */
function fileNameOf(parameters: ReadonlyMap<string, string>): string | null {
  const extended = parameters.get("filename*");
  const plain = parameters.get("filename");
  const decoded = extended === undefined ? null : decodeExtended(extended);
  if (decoded !== null) return decoded;
  if (plain !== undefined) return percentDecode(plain);
  return extended === undefined ? null : "";
}

/** Browsers write these three, and only these, as percent signs (WHATWG, multipart/form-data encoding). */
function percentDecode(text: string): string {
  return text.replace(/%22/g, '"').replace(/%0D/gi, "\r").replace(/%0A/gi, "\n");
}

function headerLines(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  const unfolded = text.replace(/\r\n[ \t]+/g, " ");
  for (const line of unfolded.split("\r\n")) {
    if (line === "") continue;
    const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/s.exec(line);
    if (!match?.[1] || match[2] === undefined || /[\r\n\0]/.test(match[2])) throw malformed("a part's header line");
    const name = match[1].toLowerCase();
    if (headers.has(name)) throw malformed(`a part has ${name} twice`);
    headers.set(name, match[2]);
  }
  return headers;
}

/** UTF-8; what is not, is an old client's Latin-1. */
function decode(block: Uint8Array): string {
  return decodeUtf8(block) ?? new TextDecoder("latin1").decode(block);
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7E]/g, "?").slice(0, 40);
}

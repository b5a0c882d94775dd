import { decodeUtf8 } from "./utf8.ts";

export interface ParameterizedValue {
  /** Lower case. */
  value: string;
  /** By lower-case name; `filename*` keeps its star. */
  parameters: ReadonlyMap<string, string>;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const leading = new RegExp(`^\\s*(${token}(?:/${token})?)\\s*`);
const parameter = new RegExp(`^;\\s*(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\[\\s\\S])*)"|([^\\s;"]*))\\s*`);

/**
 * Reads `value; name=token; name="quoted"` (Content-Type, Content-Disposition).
 * null where it is not of that form, or names a parameter twice.
 */
export function parseParameters(text: string): ParameterizedValue | null {
  const head = leading.exec(text);
  if (!head?.[1]) return null;
  const parameters = new Map<string, string>();
  let rest = text.slice(head[0].length);
  while (rest !== "" && rest !== ";") {
    const match = parameter.exec(rest);
    if (!match?.[1]) return null;
    const name = match[1].toLowerCase();
    if (parameters.has(name)) return null;
    parameters.set(name, match[2] === undefined ? (match[3] ?? "") : unquote(match[2]));
    rest = rest.slice(match[0].length);
  }
  return { value: head[1].toLowerCase(), parameters };
}

/**
 * Only `\"` and `\\` are escapes: browsers send a Windows path or a name with a
 * backslash as it is, without doubling it.
 */
function unquote(quoted: string): string {
  return quoted.replace(/\\(["\\])/g, "$1");
}

/** RFC 5987's `UTF-8''na%C3%AFve`; null where it is not of that form. */
export function decodeExtended(text: string): string | null {
  const match = /^(utf-8|iso-8859-1)'[^']*'((?:%[0-9A-Fa-f]{2}|[^%\s])*)$/i.exec(text);
  if (!match?.[1] || match[2] === undefined) return null;
  const bytes = match[2].replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  if ([...bytes].some((char) => char > "\u00FF")) return null;
  if (match[1].toLowerCase() === "iso-8859-1") return bytes;
  return decodeUtf8(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
}

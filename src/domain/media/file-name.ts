const longest = 200;

// Controls, and the marks that make a name read in another order than it is written.
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * A file's name as it may be stored, shown and sent back: no folders, no control or
 * bidirectional marks, at most 200 characters with its extension kept; `otherwise` where nothing is left.
 */
export function cleanFileName(name: string, otherwise = "file"): string {
  const last = name.toWellFormed().normalize("NFC").replace(invisible, "").split(/[/\\]/).pop() ?? "";
  const trimmed = last.replace(/\s+/g, " ").trim();
  if (/^\.*$/.test(trimmed)) return otherwise;
  const characters = [...trimmed];
  if (characters.length <= longest) return trimmed;
  const extension = [...(/\.[A-Za-z0-9]{1,10}$/.exec(trimmed)?.[0] ?? "")];
  return [...characters.slice(0, longest - extension.length), ...extension].join("");
}

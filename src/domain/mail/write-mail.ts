import { emailKey, isEmail } from "../accounts/email.ts";
import type { NewMail } from "./mail-records.ts";

/** A paragraph of text, or a value that its reader copies or follows. */
export type Paragraph = string | { link: string } | { code: string };

/**
 * A mail in plain text and in HTML. Whatever came from a user may stand in a paragraph (it is escaped) and never in the
 * subject's or the address's line break: both are one line.
 */
export function writeMail(given: {
  to: string;
  subject: string;
  paragraphs: readonly Paragraph[];
  at: number;
}): NewMail {
  if (!isEmail(given.to)) throw new Error("a mail to something that is no address");
  const subject = oneLine(given.subject);
  const blocks = given.paragraphs.map((paragraph) => ({
    text: typeof paragraph === "string" ? paragraph : "link" in paragraph ? paragraph.link : paragraph.code,
    html: asHtml(paragraph),
  }));
  return {
    id: crypto.randomUUID(),
    to: given.to,
    toKey: emailKey(given.to),
    subject,
    text: `${blocks.map(({ text }) => text).join("\n\n")}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1a1a1a"><div style="max-width:34em;margin:0 auto">${blocks.map(({ html }) => html).join("")}</div></body></html>`,
    createdAt: given.at,
  };
}

function asHtml(paragraph: Paragraph): string {
  if (typeof paragraph === "string") return `<p>${escaped(paragraph)}</p>`;
  if ("code" in paragraph) {
    return `<p style="font:14px/1.5 ui-monospace,monospace;word-break:break-all;background:#f3f3f3;padding:12px">${escaped(paragraph.code)}</p>`;
  }
  const link = escaped(paragraph.link);
  return `<p><a href="${link}" style="word-break:break-all">${link}</a></p>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** With the dots that a cut leaves, a header's line stays below the 998 octets that it may have. */
const maxSubject = 200;

/** Without what would begin another header, or write backwards; cut where it is too long. */
function oneLine(text: string): string {
  const characters = [
    ...text
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, " ")
      .trim(),
  ];
  return characters.length <= maxSubject ? characters.join("") : `${characters.slice(0, maxSubject - 1).join("")}…`;
}

import { describe, expect, it } from "vitest";
import { writeMail } from "./write-mail.ts";

const written = (given: Partial<Parameters<typeof writeMail>[0]> = {}) =>
  writeMail({ to: "ada@example.com", subject: "Hello", paragraphs: ["Hello."], at: 5, ...given });

describe("a mail", () => {
  it("says the same in text and in HTML", () => {
    const link = "https://reelwright.example/verify?a=1&b=2";
    const mail = written({ to: "Ada@B\u00fccher.example", paragraphs: ["Hello, <Ada>.", { link }, { code: "A&B" }] });
    expect(mail).toMatchObject({ to: "Ada@B\u00fccher.example", toKey: "ada@xn--bcher-kva.example", createdAt: 5 });
    expect(mail.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(mail.text).toBe(`Hello, <Ada>.\n\n${link}\n\nA&B\n`);
    const escaped = "https://reelwright.example/verify?a=1&amp;b=2";
    expect(mail.html).toContain("<title>Hello</title>");
    expect(mail.html).toContain("<p>Hello, &lt;Ada&gt;.</p>");
    expect(mail.html).toContain(`<a href="${escaped}" style="word-break:break-all">${escaped}</a>`);
    expect(mail.html).toContain(">A&amp;B</p>");
  });

  it("escapes whatever a user wrote, in elements and attributes", () => {
    const hostile = `"><img src=x onerror='alert(1)'>`;
    const { html } = written({ subject: hostile, paragraphs: [hostile, { link: hostile }, { code: hostile }] });
    expect(html).not.toContain("<img");
    expect(html.match(/&quot;&gt;&lt;img src=x onerror=&#39;alert\(1\)&#39;&gt;/g)).toHaveLength(5);
  });

  it.each([
    ["a\r\nBcc: all@example.com", "a Bcc: all@example.com"],
    ["a\nb\rc\u2028d\u2029e\u0085f\u0000g\u007fh\u000bi\u000cj", "a b c d e f g h i j"],
    ["safe\u202egnp.exe", "safe gnp.exe"],
    ["\ud800", "\ufffd"],
    ["  spaces  ", "spaces"],
    ["🗝".repeat(300), `${"🗝".repeat(199)}…`],
  ])("has a subject of one line, also of %j", (subject, shown) => {
    expect(written({ subject }).subject).toBe(shown);
  });

  it.each([
    "ada@example.com\r\nBcc: all@example.com",
    "ada@example.com, eve@example.com",
    "ada",
    "Ada <ada@example.com>",
  ])("is not written to %j", (to) => expect(() => written({ to })).toThrow("no address"));
});

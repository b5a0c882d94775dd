import { describe, expect, it } from "vitest";
import { emailKey, isEmail } from "./email.ts";

describe("email addresses", () => {
  it.each([
    "user@example.com",
    "first.last+tag@sub.example.co.uk",
    "zo\u00eb@example.com",
    "zoe\u0308@b\u00fccher.example",
    "\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a",
    "o'hara@example.com",
    "x@xn--bcher-kva.example",
    `${"l".repeat(64)}@example.com`,
  ])("takes %s", (address) => expect(isEmail(address)).toBe(true));

  it.each([
    "",
    "user",
    "user@host",
    "user@example.",
    "user@.example.com",
    "user@exa_mple.com",
    "user@example.com ",
    "user,other@example.com",
    "user@example.com,other@example.com",
    "user@[127.0.0.1]",
    "user@10.0.0.1",
    "user@10.1",
    "user@a.0x7f",
    "user\n@example.com",
    "\ud800@example.com",
    `${"l".repeat(65)}@example.com`,
    `user@${"d".repeat(64)}.example.com`,
    `user@${"d.".repeat(130)}com`,
  ])("refuses %j", (address) => expect(isEmail(address)).toBe(false));

  it("are one address in any case and Unicode form, and look-alikes are others", () => {
    const key = emailKey("Zo\u00eb@Example.com");
    expect(emailKey("ZOE\u0308@EXAMPLE.COM")).toBe(key);
    expect(emailKey("z\u043e\u00eb@example.com")).not.toBe(key);
  });

  it("are one address however an international domain is written", () => {
    const key = emailKey("user@b\u00fccher.example");
    for (const domain of [
      "xn--bcher-kva.example",
      "B\u00dcCHER.example",
      "bu\u0308cher.example",
      "b\u00fccher.\uff45xample",
    ]) {
      expect(emailKey(`user@${domain}`)).toBe(key);
    }
    expect(emailKey("user@bucher.example")).not.toBe(key);
  });

  it("says so quickly, whatever is sent", () => {
    for (const hostile of [
      "a.".repeat(5_000),
      `${"a".repeat(20_000)}@`,
      `a@${"a-".repeat(10_000)}`,
      "@".repeat(20_000),
    ]) {
      expect(isEmail(hostile)).toBe(false);
    }
  });
});

import { describe, expect, it } from "vitest";
import { parseSender } from "./sender.ts";

describe("a sender", () => {
  it.each([
    ["mail@example.com", { name: "", address: "mail@example.com" }],
    ["<mail@example.com>", { name: "", address: "mail@example.com" }],
    [" Reelwright, Inc. <mail@example.com> ", { name: "Reelwright, Inc.", address: "mail@example.com" }],
  ])("is read from %j", (text, sender) => expect(parseSender(text)).toEqual(sender));

  it.each([
    "",
    "Reelwright",
    "Reelwright <mail>",
    "Reelwright <mail@example.com",
    "A <a@example.com>, B <b@example.com>",
    "Reelwright\r\nBcc: all@example.com <mail@example.com>",
    "Reelwright\u2028 <mail@example.com>",
    'Reel"wright <mail@example.com>',
    "mail@example.com\nBcc: all@example.com",
  ])("is not %j", (text) => expect(parseSender(text)).toBeNull());
});

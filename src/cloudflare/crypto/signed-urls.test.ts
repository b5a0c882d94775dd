import { describe, expect, it } from "vitest";
import { hmacSignedUrls } from "./signed-urls.ts";

let now = 1_800_000_000_000;
const urls = hmacSignedUrls({
  signingSecret: "a secret of thirty-two bytes or more",
  publicUrl: "https://api.example.com",
  clock: () => now,
});
const account = "b3da26d0-6025-4ed3-9c60-23dc624f62bb";
const sigOf = (url: string) => new URL(url).searchParams.get("sig") ?? "";

describe("signed URLs", () => {
  it("speak for their account at their path, beside other parameters", () => {
    const url = urls.sign("/api/v2/jobs/1/download?format=square", account);
    expect(url).toMatch(/^https:\/\/api\.example\.com\/api\/v2\/jobs\/1\/download\?format=square&sig=[\w.-]+$/);
    expect(urls.verify("/api/v2/jobs/1/download", sigOf(url))).toEqual({ accountUid: account });
  });

  it("last for an hour, or as long as was said", () => {
    const [hour, minute] = [sigOf(urls.sign("/a", account)), sigOf(urls.sign("/a", account, 60))];
    now += 59_999;
    expect(urls.verify("/a", minute)).not.toBeNull();
    now += 1;
    expect(urls.verify("/a", minute)).toBeNull();
    now += 3_540_000 - 1;
    expect(urls.verify("/a", hour)).not.toBeNull();
    now += 1;
    expect(urls.verify("/a", hour)).toBeNull();
  });

  it("are worth nothing elsewhere, or changed", () => {
    const sig = sigOf(urls.sign("/a", account));
    const [who = "", expiry = "", mac = ""] = sig.split(".");
    expect(urls.verify("/b", sig)).toBeNull();
    expect(urls.verify("/a/", sig)).toBeNull();
    expect(urls.verify("/a", `${who.replace("b", "c")}.${expiry}.${mac}`)).toBeNull();
    expect(urls.verify("/a", `${who}.${(Number.parseInt(expiry, 36) + 1).toString(36)}.${mac}`)).toBeNull();
    expect(urls.verify("/a", `${who}.${expiry}.${mac.slice(1)}A`)).toBeNull();
    for (const junk of ["", ".", "..", sig.slice(0, -1), `${sig}A`, "x".repeat(10_000)]) {
      expect(urls.verify("/a", junk)).toBeNull();
    }
    const others = hmacSignedUrls({ signingSecret: "x".repeat(32), publicUrl: "", clock: () => now });
    expect(others.verify("/a", sig)).toBeNull();
  });
});

import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "../../domain/clock.ts";
import { type SignedUrls, signedUrlSeconds } from "../../domain/signed-urls.ts";

/** `sig` is `{account's hex}.{expiry, epoch seconds in base 36}.{HMAC-SHA-256 over path, account and expiry}`. */
const form = /^([0-9a-f]{32})\.([0-9a-z]{1,9})\.([A-Za-z0-9_-]{43})$/;

export function hmacSignedUrls(settings: { signingSecret: string; publicUrl: string; clock: Clock }): SignedUrls {
  const mac = (path: string, account: string, expiry: string) =>
    createHmac("sha256", settings.signingSecret).update(`signed-url\n${path}\n${account}\n${expiry}`).digest();
  return {
    sign: (path, accountUid, seconds = signedUrlSeconds) => {
      const [bare = "", query] = path.split("?", 2);
      const account = accountUid.replaceAll("-", "");
      const expiry = (Math.floor(settings.clock() / 1000) + seconds).toString(36);
      const sig = `${account}.${expiry}.${mac(bare, account, expiry).toString("base64url")}`;
      return `${settings.publicUrl}${bare}?${query === undefined ? "" : `${query}&`}sig=${sig}`;
    },
    verify: (path, sig) => {
      const [, account, expiry, given] = form.exec(sig) ?? [];
      if (account === undefined || expiry === undefined || given === undefined) return null;
      if (!timingSafeEqual(Buffer.from(given, "base64url"), mac(path, account, expiry))) return null;
      if (Number.parseInt(expiry, 36) * 1000 <= settings.clock()) return null;
      return { accountUid: account.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") };
    },
  };
}

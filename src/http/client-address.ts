import { timingSafeEqual } from "node:crypto";
import type { ApiContext } from "./context.ts";

/**
 * The limiter's subject for the client's address. `CF-Connecting-IP` counts in a deployed Worker only: a local
 * one gets whatever the client wrote, so that every client is `local`, unless a proxy that knows
 * `TRUSTED_PROXY_SECRET` (in `X-Proxy-Secret`) says who its client is, as the last of `X-Forwarded-For` or, where it sends
 * none, in `CF-Connecting-IP`.
 */
export function clientSubject(c: ApiContext): string {
  return `address:${clientAddress(c.req.raw.headers, c.var.services.settings.deployed, c.env.TRUSTED_PROXY_SECRET)}`;
}

export function clientAddress(headers: Headers, deployed: boolean, proxySecret: string | undefined): string {
  const direct = headers.get("cf-connecting-ip");
  if (proxySecret && same(headers.get("x-proxy-secret") ?? "", proxySecret)) {
    const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
    // What it added itself first: Cloudflare's header names the proxy in a deployed Worker, and elsewhere a proxy may pass it
    // on as its client wrote it.
    return network(forwarded || direct || "unknown");
  }
  return deployed && direct !== null ? network(direct) : "local";
}

/** An IPv6 address stands for its /64, which is what one customer gets; an IPv4 one in IPv6 clothes for itself. */
function network(address: string): string {
  const text = withoutPort(address.toLowerCase()).replace(/%.*$/, "");
  if (!text.includes(":")) return text;
  const mapped = /^(?:0*:){0,5}:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (mapped?.[1]) return mapped[1];
  const [head = "", tail] = text.split("::", 2);
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups =
    tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** Some proxies write the client's port, which is another for each connection. */
function withoutPort(address: string): string {
  return /^(?:\[([^\]]*)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/.exec(address)?.slice(1).find(Boolean) ?? address;
}

function same(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

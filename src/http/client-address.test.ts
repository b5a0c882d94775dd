import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";

const secret = "what the proxy knows";
const from = (headers: Record<string, string>, deployed: boolean, known: string | undefined = secret) =>
  clientAddress(new Headers(headers), deployed, known);

describe("a client's address", () => {
  it("is Cloudflare's word in a deployed Worker", () => {
    expect(from({ "cf-connecting-ip": "203.0.113.7" }, true)).toBe("203.0.113.7");
    expect(from({ "cf-connecting-ip": "203.0.113.7", "x-forwarded-for": "198.51.100.1" }, true)).toBe("203.0.113.7");
  });

  it("is nobody's word on one machine", () => {
    expect(from({ "cf-connecting-ip": "203.0.113.7", "x-forwarded-for": "203.0.113.8" }, false)).toBe("local");
    expect(from({}, false)).toBe("local");
  });

  it("is the word of a proxy that knows the secret, and of no other", () => {
    expect(from({ "cf-connecting-ip": "203.0.113.7", "x-proxy-secret": secret }, false)).toBe("203.0.113.7");
    expect(from({ "x-forwarded-for": "203.0.113.7", "x-proxy-secret": secret }, false)).toBe("203.0.113.7");
    expect(from({ "cf-connecting-ip": "203.0.113.7", "x-proxy-secret": `${secret}!` }, false)).toBe("local");
    expect(from({ "cf-connecting-ip": "203.0.113.7", "x-proxy-secret": "" }, false, "")).toBe("local");
    expect(clientAddress(new Headers({ "x-proxy-secret": "undefined" }), false, undefined)).toBe("local");
  });

  it("is what the proxy itself added, where it passes on what its client wrote", () => {
    const headers = { "x-forwarded-for": "1.1.1.1, 203.0.113.7", "x-proxy-secret": secret };
    expect(from(headers, false)).toBe("203.0.113.7");
    expect(from({ ...headers, "cf-connecting-ip": "192.0.2.1" }, true)).toBe("203.0.113.7");
    expect(from({ ...headers, "cf-connecting-ip": "192.0.2.1" }, false)).toBe("203.0.113.7");
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::ffff", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["203.0.113.7:50412", "203.0.113.7"],
    ["[2001:db8:1:2::1]:50412", "2001:db8:1:2::/64"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7"],
  ])("%s counts as %s", (address, counted) => {
    expect(from({ "cf-connecting-ip": address }, true)).toBe(counted);
  });
});

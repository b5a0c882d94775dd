import { describe, expect, it } from "vitest";
import { newApiKey, parseApiKey } from "./api-key.ts";

const uid = "0f8fad5b-d9cb-469f-a165-70867728950e";

describe("an API key", () => {
  it("names its account and is known by its hash", () => {
    const made = newApiKey(uid);
    expect(made.key).toMatch(/^rwk_0f8fad5bd9cb469fa16570867728950e_[\w-]{43}$/);
    expect(parseApiKey(made.key)).toEqual({ accountUid: uid, keyHash: made.keyHash });
    expect(made.keyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(newApiKey(uid).key).not.toBe(made.key);
  });

  it("is nothing that looks otherwise", () => {
    const { key } = newApiKey(uid);
    for (const other of ["", "rwk_", key.slice(0, -1), `${key}x`, key.toUpperCase(), ` ${key}`, `${key}\n`]) {
      expect(parseApiKey(other), other).toBeNull();
    }
  });
});

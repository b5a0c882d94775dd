import { describe, expect, it } from "vitest";
import { scryptPasswords } from "./passwords.ts";

let turnsTaken = 0;
const passwords = scryptPasswords({
  take: async (work) => {
    turnsTaken += 1;
    return work();
  },
});

describe("scrypt passwords", () => {
  it("match themselves only, each with its own salt", async () => {
    const [one, other] = [await passwords.hash("correct horse"), await passwords.hash("correct horse")];
    expect(one).not.toBe(other);
    expect(await passwords.matches("correct horse", one)).toBe(true);
    expect(await passwords.matches("correct horse ", one)).toBe(false);
  });

  it("match the same characters in another Unicode form", async () => {
    const hash = await passwords.hash("schl\u00fcssel");
    expect(await passwords.matches("schlu\u0308ssel", hash)).toBe(true);
  });

  it("do the same work where there is no hash, and match nothing", async () => {
    const hash = await passwords.hash("correct horse");
    turnsTaken = 0;
    expect(await passwords.matches("anything", null)).toBe(false);
    expect(turnsTaken).toBe(1);
    await passwords.matches("anything", hash);
    expect(turnsTaken).toBe(2);
  });

  it("keep working with hashes of another cost", async () => {
    const weaker = "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$";
    const { scryptSync } = await import("node:crypto");
    const digest = scryptSync("correct horse", "saltsaltsaltsalt", 32, { N: 16, r: 8, p: 1 }).toString("base64");
    expect(await passwords.matches("correct horse", weaker + digest.replace(/=+$/, ""))).toBe(true);
  });

  it("refuse a hash of another kind loudly", async () => {
    await expect(passwords.matches("x", "$2b$10$abc")).rejects.toThrow("not a scrypt PHC string");
  });
});

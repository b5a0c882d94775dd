import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import type { Passwords } from "../../domain/accounts/passwords.ts";
import type { Turns } from "./turns.ts";

const cost = { ln: 14, r: 8, p: 5 };
/** What an unknown address is compared with, so that it takes as long as a known one. Nothing hashes to it. */
const nobody = phc(cost, Buffer.alloc(16), Buffer.alloc(32));
const form = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** scrypt through `node:crypto`, which holds its thread: `turns` lets everybody else in between. */
export function scryptPasswords(turns: Turns): Passwords {
  return {
    hash: (password) =>
      turns.take(() => {
        const salt = randomBytes(16);
        return phc(cost, salt, derive(password, salt, cost, 32));
      }),
    matches: async (password, stored) => {
      const [, ln, r, p, salt, expected] = form.exec(stored ?? nobody) ?? [];
      if (!ln || !r || !p || !salt || !expected) throw new Error("a stored password hash is not a scrypt PHC string");
      const hash = Buffer.from(expected, "base64");
      const parameters = { ln: Number(ln), r: Number(r), p: Number(p) };
      const equal = await turns.take(() =>
        timingSafeEqual(hash, derive(password, Buffer.from(salt, "base64"), parameters, hash.length)),
      );
      return equal && stored !== null;
    },
  };
}

function derive(password: string, salt: Buffer, { ln, r, p }: typeof cost, bytes: number): Buffer {
  return scryptSync(password.normalize("NFC"), salt, bytes, { N: 2 ** ln, r, p, maxmem: 64 * 1024 * 1024 });
}

function phc({ ln, r, p }: typeof cost, salt: Buffer, hash: Buffer): string {
  const unpadded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  return `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;
}

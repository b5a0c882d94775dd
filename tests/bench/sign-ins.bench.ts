/**
 * Ten people who keep signing in, and somebody who only says hello (a request that needs no password), through `npm start`.
 *
 *     node tests/bench/sign-ins.bench.ts [seconds]
 *
 * Prints sign-ins per second beside what bare scrypt with the same cost does in the same run on one thread, and how
 * long the hellos waited meanwhile (300 ms at most).
 */
import { scryptSync } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { newUser } from "../e2e/support/montages.ts";
import { Stack } from "../e2e/support/stack.ts";

const seconds = Number(process.argv[2] ?? 15);
const people = 10;
const password = "a password to test with";

/** Hashes per second. */
function bareScrypt(): number {
  const hash = () => scryptSync(password, "0123456789abcdef", 32, { N: 16384, r: 8, p: 5, maxmem: 64 * 1024 * 1024 });
  hash();
  const began = performance.now();
  const count = 15;
  for (let n = 0; n < count; n++) hash();
  return (1000 * count) / (performance.now() - began);
}

const stack = await Stack.start();
try {
  const emails = Array.from({ length: people }, () => `${crypto.randomUUID()}@example.com`);
  for (const email of emails) {
    const answer = await fetch(`${stack.url}/api/auth/register`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    if (answer.status !== 201) throw new Error(`register answered ${answer.status}`);
  }
  const user = await newUser(stack);
  const before = bareScrypt();

  const end = Date.now() + seconds * 1000;
  let signIns = 0;
  const signIn = async (email: string) => {
    while (Date.now() < end) {
      const answer = await fetch(`${stack.url}/api/auth/login`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email, password }),
      });
      if (answer.status !== 200) throw new Error(`login answered ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
      signIns += 1;
    }
  };
  const waits: number[] = [];
  const sayHello = async (path: string) => {
    while (Date.now() < end) {
      const began = performance.now();
      const answer = await fetch(`${stack.url}${path}`, { headers: { authorization: `Bearer ${user.token}` } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      waits.push(performance.now() - began);
      await sleep(37);
    }
  };
  await Promise.all([...emails.map(signIn), sayHello("/.well-known/jwks.json"), sayHello("/api/v2/jobs?limit=1")]);

  const after = bareScrypt();
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  const bare = Math.min(before, after);
  console.log(
    `${(signIns / seconds).toFixed(1)} sign-ins/s, bare scrypt ${bare.toFixed(1)}/s: ratio ${(signIns / seconds / bare).toFixed(2)}`,
  );
  console.log(
    `${waits.length} hellos meanwhile: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms (300 at most)`,
  );
} finally {
  await stack.remove();
}

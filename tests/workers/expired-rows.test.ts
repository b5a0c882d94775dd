import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { sweepSignIns } from "../../src/domain/accounts/sweep-sign-ins.ts";
import { createServices } from "../../workers/services.ts";
import { signedInAccount } from "../support/accounts.ts";
import { stopClock } from "../support/clock.ts";

it("sign-ins are swept when their refresh tokens have expired, and not before", async () => {
  const clock = stopClock();
  const services = createServices(env);
  await signedInAccount();
  const kept = () => env.DB.prepare("SELECT count(*) AS n FROM sign_ins").first("n");

  clock.advance(30 * 24 * 3600 * 1000 - 1);
  await signedInAccount();
  expect(await sweepSignIns(services)).toEqual({ deleted: 0 });
  clock.advance(1);
  expect(await sweepSignIns(services)).toEqual({ deleted: 1 });
  expect(await kept()).toBe(1);
});

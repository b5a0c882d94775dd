import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { sweepProofs } from "../../src/domain/accounts/sweep-proofs.ts";
import { createServices } from "../../workers/services.ts";
import { ask, newClient } from "../support/api.ts";
import { stopClock } from "../support/clock.ts";
import { invited, signedInOperator } from "../support/operators.ts";

const days = 24 * 3600 * 1000;

it("invitations are swept when they expire; verification tokens long after, for what they say of their account", async () => {
  const clock = stopClock();
  const services = createServices(env);
  const operator = await signedInOperator();
  await invited(operator, "unused@example.com");
  const invitation_token = await invited(operator, "used@example.com");
  const password = "a password";
  await ask("/api/auth/register/", {
    json: { email: "used@example.com", password, password2: password, invitation_token },
    client: newClient(),
  });

  clock.advance(7 * days - 1);
  expect(await sweepProofs(services)).toEqual({ invitations: 0, tokens: 0 });
  clock.advance(1);
  expect(await sweepProofs(services)).toEqual({ invitations: 1, tokens: 0 });
  clock.advance(84 * days - 1);
  expect(await sweepProofs(services)).toEqual({ invitations: 0, tokens: 0 });
  clock.advance(1);
  expect(await sweepProofs(services)).toEqual({ invitations: 0, tokens: 1 });
});

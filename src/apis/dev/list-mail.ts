import { z } from "zod";
import { emailKey, isEmail } from "../../domain/accounts/email.ts";
import { ReelwrightError } from "../../domain/errors.ts";
import { readQuery } from "../../http/bodies.ts";
import type { ApiContext } from "../../http/context.ts";
import { isLoopbackHost } from "../../http/loopback.ts";
import { noStore } from "../../http/no-store.ts";

const shownAtMost = 100;
const query = z.object({ to: z.string("is missing").refine(isEmail, "must be an email address") });

/** GET /dev/mail?to=ADDRESS. The mails to an address, newest first: `[{id, to, subject, text, html, created_at}]`. */
export async function listMail(c: ApiContext): Promise<Response> {
  const { mails, reader, settings } = c.var.services;
  if (settings.environment !== "development" || !isLoopbackHost(c.req.raw)) {
    throw new ReelwrightError("not_found", "There is nothing here.");
  }
  const { to } = readQuery(c, query);
  const [entries] = await reader.together(mails.sentTo(emailKey(to), shownAtMost));
  return noStore(
    c.json(
      entries.map(({ createdAt, ...entry }) => ({
        id: entry.id,
        to: entry.to,
        subject: entry.subject,
        text: entry.text,
        html: entry.html,
        created_at: new Date(createdAt).toISOString(),
      })),
    ),
  );
}

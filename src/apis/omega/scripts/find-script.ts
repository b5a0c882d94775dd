import type { Caller } from "../../../domain/accounts/sign-in.ts";
import { ReelwrightError } from "../../../domain/errors.ts";
import type { Script } from "../../../domain/scripts/script.ts";
import type { ApiContext } from "../../../http/context.ts";
import { member } from "../member.ts";
import { presentScript } from "./scripts.present.ts";

/** The caller's script that the path names. Throws `not_found` beside what `member` throws. */
export async function findScript(c: ApiContext): Promise<[Caller, Script]> {
  const id = (c.req.param("id") ?? "").toLowerCase();
  const [caller, script] = await member(c, (accountUid) => c.var.services.scripts.find(id, accountUid));
  return [caller, found(script)];
}

export function found(script: Script | null): Script {
  if (!script) throw new ReelwrightError("not_found", "There is no such script.");
  return script;
}

/** The script in full, with a URL of its latest job's events that needs no header for an hour. */
export function presentWhole(c: ApiContext, script: Script, accountUid: string) {
  const { settings, signedUrls } = c.var.services;
  const eventsUrl = signedUrls.sign(`/api/platform/jobs/${script.job.uid}/events`, accountUid);
  return presentScript(script, settings.publicUrl, eventsUrl);
}

import type { Caller } from "../../../domain/accounts/sign-in.ts";
import { ReelwrightError } from "../../../domain/errors.ts";
import type { Script } from "../../../domain/scripts/script.ts";
import type { ApiContext } from "../../../http/context.ts";
import { member } from "../member.ts";

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

import type { Account } from "../../../domain/accounts/account.ts";
import { ReelwrightError } from "../../../domain/errors.ts";
import type { Upload } from "../../../domain/media/uploads/upload.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { isExpired, otherVersion, refuse } from "./protocol.ts";

/** The upload that the path names, if it is the caller's own; or the answer that says why not. Throws `not_found`. */
export async function findOwnUpload(c: ApiContext): Promise<{ account: Account; upload: Upload } | Response> {
  const { services } = c.var;
  const id = c.req.param("id") ?? "";
  const [{ account }, upload] = await signedIn(c, (accountUid) => services.uploads.find(id, accountUid));
  const mismatch = otherVersion(c);
  if (mismatch) return await mismatch;
  if (!upload) throw new ReelwrightError("not_found", "There is no such upload.");
  if (isExpired(upload, services.clock())) return await refuse(c, 410, "upload_expired", "The upload has expired.");
  return { account, upload };
}

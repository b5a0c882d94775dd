import { ReelwrightError } from "../../../domain/errors.ts";
import type { ApiContext } from "../../../http/context.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { appendToUpload } from "./append-to-upload.ts";
import { deleteUpload } from "./delete-upload.ts";

/** POST /api/platform/uploads/{id}. tus, "X-HTTP-Method-Override", for clients that can send neither PATCH nor DELETE. */
export async function overrideMethod(c: ApiContext): Promise<Response> {
  const method = c.req.header("x-http-method-override")?.toUpperCase();
  if (method === "PATCH") return await appendToUpload(c);
  if (method === "DELETE") return await deleteUpload(c);
  await signedIn(c);
  throw new ReelwrightError("method_not_allowed", "POST needs X-HTTP-Method-Override: PATCH or DELETE here.");
}

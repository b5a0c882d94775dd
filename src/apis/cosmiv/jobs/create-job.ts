import { createHash } from "node:crypto";
import { discardFiles } from "../../../domain/media/discard-files.ts";
import type { StoredFile } from "../../../domain/media/media.ts";
import { checkPlan, createMontage } from "../../../domain/montage/create-montage.ts";
import { parseInput } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { idempotently, type Remember } from "../../../http/idempotency.ts";
import { type ReceivedForm, withReceivedForm } from "../../../http/multipart/receive-form.ts";
import { signedIn } from "../../../http/signed-in.ts";
import { success } from "../envelope.ts";
import { presentJobSummary } from "./jobs.present.ts";
import { createJobFields } from "./jobs.schemas.ts";

/** POST /api/v2/jobs. Cosmiv, "Create Job": multipart, the files streamed into the store as they come. */
export async function createJob(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const [{ account }] = await signedIn(c);
  return withReceivedForm(c, account, async (form) => {
    const fields = parseInput(createJobFields, fieldsOf(form));
    const order = {
      targetDurationSeconds: fields.target_duration,
      style: fields.style,
      formats: fields.formats,
      hudRemove: fields.hud_remove,
      watermark: fields.watermark,
      uploadIds: fields.upload_ids,
    };
    checkPlan(account, order);
    const work = async (remember: Remember) => {
      const job = await createMontage(services, account, order, form.files, (made) => [
        remember(201, success(presentJobSummary(made)), made.uid),
      ]);
      return c.json(success(presentJobSummary(job)), 201);
    };
    const answer = await idempotently(c, account, work, hashOf(order, form.files));
    if (answer.headers.has("idempotency-replayed")) {
      await discardFiles(
        services,
        form.files.map((file) => file.mediaId),
      );
    }
    return answer;
  });
}

/** A list may come as one field with commas or as several fields; of any other the last counts. */
function fieldsOf(form: ReceivedForm): Record<string, string> {
  const lists = new Set(["formats", "upload_ids"]);
  return Object.fromEntries(
    [...form.fields].map(([name, values]) => [name, lists.has(name) ? values.join(",") : (values.at(-1) ?? "")]),
  );
}

/** What makes two requests the same: what was ordered, and the bytes of the clips. */
function hashOf(order: unknown, files: readonly StoredFile[]): string {
  const clips = files.map((file) => [file.name, file.sha256]);
  return createHash("sha256")
    .update(JSON.stringify([order, clips]))
    .digest("hex");
}

import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { mediaKey, type Owner, partBytes } from "../../src/domain/media/media.ts";
import { sweepMedia } from "../../src/domain/media/sweep-media.ts";
import type { Services } from "../../src/domain/services.ts";
import { insertAccount } from "../support/engine.ts";
import { isOver, leftOf, uploadServices } from "../support/upload-app.ts";

let owner: Owner;
let now: number;
let services: Services;
beforeEach(async () => {
  owner = await insertAccount();
  now = Date.now();
  services = { ...uploadServices().services, clock: () => now };
});

/** A row as a crash or an ordinary life leaves it. */
async function row(changed: Record<string, unknown> = {}): Promise<{ id: string; key: string }> {
  const id = crypto.randomUUID();
  const key = mediaKey(owner, "source", id);
  const values: Record<string, unknown> = {
    id,
    account_id: owner.id,
    role: "source",
    state: "stored",
    name: "a.mp4",
    key,
    content_type: "video/mp4",
    created_at: now,
    expires_at: now + 1e9,
    ...changed,
  };
  const columns = Object.keys(values);
  await env.DB.prepare(`INSERT INTO media (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`)
    .bind(...Object.values(values))
    .run();
  return { id, key };
}

const find = (id: string) => env.DB.prepare("SELECT deleted_at, purged_at FROM media WHERE id = ?").bind(id).first();

async function insertJob(): Promise<number> {
  const job = await env.DB.prepare(
    `INSERT INTO jobs (uid, account_id, kind, status, input, pipeline_version, created_at, updated_at, heartbeat_at, deadline_at)
     VALUES (?1, ?2, 'montage', 'completed', '{}', 1, 0, 0, 0, 0) RETURNING id`,
  )
    .bind(crypto.randomUUID(), owner.id)
    .first<{ id: number }>();
  return job?.id ?? 0;
}

describe("sweepMedia", () => {
  it("removes an abandoned upload in parts, with its tails", async () => {
    const id = crypto.randomUUID();
    const key = mediaKey(owner, "source", id);
    const upload = await env.MEDIA.createMultipartUpload(key);
    await upload.uploadPart(1, new Uint8Array(partBytes));
    await env.MEDIA.put(`${key}/tail-x`, "x");
    await row({ id, key, state: "uploading", r2_upload_id: upload.uploadId, expires_at: now });
    expect(await sweepMedia(services)).toEqual({ expired: 1, purged: 1, kept: 0 });
    expect(await leftOf(owner)).toEqual({ objects: [], rows: 0 });
    expect(await isOver({ key, id: upload.uploadId })).toBe(true);
  });

  it("removes what has expired, and leaves what has not", async () => {
    const old = await row({ expires_at: now - 1 });
    const fresh = await row();
    await env.MEDIA.put(old.key, "old");
    await env.MEDIA.put(fresh.key, "fresh");
    expect(await sweepMedia(services)).toEqual({ expired: 1, purged: 1, kept: 0 });
    expect((await leftOf(owner)).objects).toEqual([fresh.key]);
    expect(await find(old.id)).toBeNull();
    expect(await find(fresh.id)).toEqual({ deleted_at: null, purged_at: null });
  });

  it("keeps the row of a job's file for its history, and does not come back to it", async () => {
    const job = await insertJob();
    const file = await row({ job_id: job, role: "output", deleted_at: now - 5 });
    await env.MEDIA.put(file.key, "x");
    expect(await sweepMedia(services)).toEqual({ expired: 0, purged: 1, kept: 0 });
    expect(await find(file.id)).toEqual({ deleted_at: now - 5, purged_at: now });
    expect(await env.MEDIA.head(file.key)).toBeNull();
    expect(await sweepMedia(services)).toEqual({ expired: 0, purged: 0, kept: 0 });
  });

  it("does a bounded number at a time, and comes to all", async () => {
    for (let n = 0; n < 130; n++) await row({ expires_at: now - n });
    expect(await sweepMedia(services)).toEqual({ expired: 100, purged: 100, kept: 0 });
    expect(await sweepMedia(services)).toEqual({ expired: 30, purged: 30, kept: 0 });
    expect((await leftOf(owner)).rows).toBe(0);
  });

  it("lets a file that cannot be removed wait behind the others", async () => {
    const stuck = await row({ deleted_at: now - 1000 });
    const failing = {
      ...services,
      files: {
        ...services.files,
        delete: async (keys: readonly string[]) => {
          if (keys.includes(stuck.key)) throw new Error("R2 is down");
          await services.files.delete(keys);
        },
      },
    };
    const other = await row({ deleted_at: now - 10 });
    expect(await sweepMedia(failing)).toEqual({ expired: 0, purged: 1, kept: 1 });
    expect(await find(other.id)).toBeNull();
    expect(await find(stuck.id)).toEqual({ deleted_at: now, purged_at: null });
    expect(await sweepMedia(services)).toEqual({ expired: 0, purged: 1, kept: 0 });
  });

  it("reads few rows however many files there are", async () => {
    const job = await insertJob();
    await env.DB.prepare(
      `INSERT INTO media (id, account_id, job_id, role, state, name, key, content_type, created_at, expires_at, deleted_at, purged_at)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
       SELECT 'm' || i || ?1, ?2, ?3, 'output', 'stored', 'x', 'k' || i || ?1, 'video/mp4', 0, CASE WHEN i % 2 THEN ?4 ELSE 0 END,
         CASE WHEN i % 2 THEN NULL ELSE 1 END, CASE WHEN i % 2 THEN NULL ELSE 1 END FROM n`,
    )
      .bind(owner.uid, owner.id, job, now + 1e9)
      .run();
    const expiry = await env.DB.prepare(
      "SELECT id FROM media WHERE deleted_at IS NULL AND expires_at <= ? ORDER BY expires_at LIMIT 100",
    )
      .bind(now)
      .run();
    const doomed = await env.DB.prepare(
      "SELECT id FROM media WHERE deleted_at IS NOT NULL AND purged_at IS NULL ORDER BY deleted_at LIMIT 100",
    ).run();
    expect(expiry.meta.rows_read + doomed.meta.rows_read).toBeLessThan(10);
  });
});

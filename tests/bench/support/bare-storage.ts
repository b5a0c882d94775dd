/** How long local R2 takes by itself: a Worker that does nothing but write and read parts of 8 MiB. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";

const script = `
const size = 8 * 1024 * 1024;
export default {
  async fetch(request, { MEDIA }) {
    const count = Number(new URL(request.url).searchParams.get("parts"));
    if (request.method === "PUT") {
      const upload = await MEDIA.createMultipartUpload("file");
      const bytes = new Uint8Array(size);
      const parts = [];
      for (let part = 1; part <= count; part++) parts.push(await upload.uploadPart(part, bytes));
      await upload.complete(parts);
    } else {
      for (let part = 0; part < count; part++) {
        const object = await MEDIA.get("file", { range: { offset: part * size, length: size } });
        await object.bytes();
      }
    }
    return new Response();
  },
};`;

/** Milliseconds to store `bytes` in parts, and to read them by ranges. */
export async function bareStorageMilliseconds(bytes: number): Promise<{ write: number; read: number }> {
  const folder = mkdtempSync(join(tmpdir(), "reelwright-bare-"));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      telemetry: { enabled: false },
      modules: true,
      script,
      compatibilityDate: "2026-10-01",
      r2Buckets: ["MEDIA"],
      resourcePersistencePath: folder,
      unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
    }),
  );
  try {
    await miniflare.ready;
    const { href } = await miniflare.unsafeGetDirectURL();
    const time = async (method: string, parts: number) => {
      const began = Date.now();
      const answer = await fetch(`${href}?parts=${parts}`, { method });
      if (!answer.ok) throw new Error(`the bare Worker answered ${answer.status}`);
      return Date.now() - began;
    };
    await time("PUT", 1);
    const parts = Math.round(bytes / (8 * 1024 * 1024));
    return { write: await time("PUT", parts), read: await time("GET", parts) };
  } finally {
    await miniflare.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

import { ask, type Ask } from "./api.ts";

/** A tus client of the plainest kind: one call, one request. */
export function tus(token: string, path: string, options: Ask & { tus?: Record<string, string> } = {}) {
  const { tus: own = {}, ...others } = options;
  return ask(path, { token, ...others, headers: { "tus-resumable": "1.0.0", ...own, ...others.headers } });
}

export interface Opened {
  id: string;
  path: string;
}

export async function openUpload(token: string, headers: Record<string, string>): Promise<Opened> {
  const answer = await tus(token, "/api/platform/uploads", { method: "POST", tus: headers });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  const { id } = await answer.json<{ id: string }>();
  return { id, path: `/api/platform/uploads/${id}` };
}

export function patch(
  token: string,
  path: string,
  offset: number,
  body: BodyInit | null,
  headers: Record<string, string> = {},
): Promise<Response> {
  return tus(token, path, {
    method: "PATCH",
    ...(body === null ? {} : { body }),
    tus: { "content-type": "application/offset+octet-stream", "upload-offset": String(offset), ...headers },
  });
}

/** Where HEAD says that the upload is. */
export async function offsetOf(token: string, path: string): Promise<number> {
  const answer = await tus(token, path, { method: "HEAD" });
  if (answer.status !== 200) throw new Error(`HEAD answered ${answer.status}`);
  return Number(answer.headers.get("upload-offset"));
}

/** `Upload-Metadata` with a file's name. */
export function named(name: string): { "upload-metadata": string } {
  return { "upload-metadata": `filename ${Buffer.from(name).toString("base64")},filetype dmlkZW8vbXA0` };
}

import { env } from "cloudflare:test";
import { base64ToBytes } from "../../src/domain/bytes.ts";

/** The smallest of the sample clips: 10 s of 640×360. */
export function sampleClip(): Uint8Array {
  return base64ToBytes(env.TEST_CLIP);
}

/** Cosmiv's form, as a client sends it: each entry in its order, so that fields may come before or after files. */
export function montageForm(
  ...entries: (readonly [name: string, value: string | Uint8Array, fileName?: string])[]
): FormData {
  const form = new FormData();
  for (const [name, value, fileName] of entries) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, new File([value as Uint8Array<ArrayBuffer>], fileName ?? "clip.mp4", { type: "video/mp4" }));
  }
  return form;
}

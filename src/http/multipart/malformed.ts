import { ReelwrightError } from "../../domain/errors.ts";

/** A body that is not the multipart/form-data that it says it is. */
export function malformed(message: string, cause?: unknown): ReelwrightError {
  return new ReelwrightError("invalid_input", `malformed multipart/form-data: ${message}`, { cause });
}

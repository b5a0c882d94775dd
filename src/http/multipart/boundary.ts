import { ReelwrightError } from "../../domain/errors.ts";
import { parseParameters } from "./header-parameters.ts";

/** RFC 2046, section 5.1.1. */
const wellFormed = /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/;

/**
 * The boundary of a multipart/form-data request. Throws `unsupported_media_type` for
 * another content type, and `invalid_input` where it has no boundary, or not a possible one.
 */
export function readBoundary(contentType: string | null): string {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "multipart/form-data") {
    throw new ReelwrightError("unsupported_media_type", "the body must be multipart/form-data");
  }
  const boundary = parseParameters(contentType ?? "")?.parameters.get("boundary");
  if (boundary === undefined || !wellFormed.test(boundary)) {
    throw new ReelwrightError("invalid_input", "the Content-Type names no usable boundary");
  }
  return boundary;
}

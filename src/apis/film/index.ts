/**
 * Film: narrated films from a script.
 *
 * Served: "Authentication", on the paths that it shares with Pixora (`apis/overlaps/v1-auth`).
 *
 * Gaps: "Projects" and "Jobs" are not served; their paths answer 404 as Film words it.
 *
 * Quirks: bad input is 400, whatever is wrong with it (content type and a taken address or name included).
 */
import type { Reference } from "../../http/operations.ts";
import { presentFilmError } from "./errors.ts";

const ownPaths = /^\/api\/v1\/(?:projects|jobs)(?:\/|$)/;

export const film: Reference = {
  name: "film",
  owns: (path) => ownPaths.test(path),
  presentError: presentFilmError,
  operations: [],
};

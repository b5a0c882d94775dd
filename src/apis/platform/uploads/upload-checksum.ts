import { createHash } from "node:crypto";
import type { ByteSource } from "../../../domain/media/byte-source.ts";
import { invalidInput } from "../../../http/bodies.ts";
import { checksumAlgorithms } from "./protocol.ts";

export interface CheckedSource {
  source: ByteSource;
  /** Whether what was read is what the header promises; null where it promises nothing. */
  verify: (() => boolean) | null;
}

/** Reads `Upload-Checksum: sha256 <base64>` and counts along. Throws `invalid_input`. */
export function withChecksum(header: string | undefined, source: ByteSource): CheckedSource {
  if (header === undefined) return { source, verify: null };
  const [algorithm = "", expected = ""] = header.trim().split(" ");
  if (!checksumAlgorithms.some((known) => known === algorithm)) {
    const message = `must begin with one of ${checksumAlgorithms.join(", ")}`;
    throw invalidInput([{ path: "Upload-Checksum", message }]);
  }
  const hash = createHash(algorithm);
  return {
    source: {
      read: async (into) => {
        const bytes = await source.read(into);
        hash.update(into.subarray(0, bytes));
        return bytes;
      },
    },
    verify: () => hash.digest("base64") === expected,
  };
}

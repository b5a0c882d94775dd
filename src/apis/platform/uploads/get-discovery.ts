import type { ApiContext } from "../../../http/context.ts";
import { discovery } from "./protocol.ts";

/** OPTIONS /api/platform/uploads and below. tus, "OPTIONS". */
export function getDiscovery(c: ApiContext): Response {
  return c.body(null, 204, discovery(c.var.services));
}

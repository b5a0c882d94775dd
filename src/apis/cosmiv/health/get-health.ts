import { checkHealth } from "../../../domain/health/health.ts";
import type { ApiContext } from "../../../http/context.ts";

/** GET /health. Cosmiv, "Health Check": the printed keys, each with a real probe behind it (decisions.md section 3). */
export async function getHealth(c: ApiContext): Promise<Response> {
  const parts = await checkHealth(c.var.services);
  const healthy = Object.values(parts).every(Boolean);
  const body = {
    status: healthy ? "healthy" : "unhealthy",
    database: parts.database ? "connected" : "disconnected",
    redis: parts.objects ? "connected" : "disconnected",
    storage: parts.storage ? "accessible" : "inaccessible",
    celery: parts.queue && parts.runtimes ? "connected" : "disconnected",
  };
  return c.json(body, healthy ? 200 : 503);
}

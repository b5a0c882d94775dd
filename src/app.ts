import { Hono } from "hono";
import type { ApiEnv } from "./http/context.ts";

/** All references and the platform as one app. No logic. */
export function createApp(): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  return app;
}

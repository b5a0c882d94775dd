import type { Variables } from "../src/cloudflare/settings.ts";

/** Variables and secrets are not all in wrangler.toml (`ENVIRONMENT` never is); they join the generated bindings here. */
type Undeclared = Omit<
  Variables,
  "PUBLIC_URL" | "PROVIDER_FALLBACK" | "FFMPEG_INSTANCES" | "MANIM_INSTANCES" | "STUDIO_INSTANCES" | "MAX_REQUEST_BYTES"
> & {
  /** The optional `[[send_email]]` binding. */
  EMAIL?: SendEmail;
};

declare global {
  interface Env extends Undeclared {}
  namespace Cloudflare {
    interface Env extends Undeclared {}
  }
}

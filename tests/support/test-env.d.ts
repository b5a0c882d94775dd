import type { D1Migration } from "@cloudflare/vitest-plugin";

declare global {
  namespace Cloudflare {
    interface Env {
      /** Set by vitest.config.ts. */
      TEST_MIGRATIONS: D1Migration[];
      /** A sample clip, base64. */
      TEST_CLIP: string;
    }
  }
}

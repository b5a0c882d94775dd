import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { testSecrets } from "./tests/support/secrets.ts";

const migrations = await readD1Migrations("./migrations");
const clip = readFileSync("tests/support/clips/sample-alienblaster.mp4").toString("base64");

/**
 * From the second file on, the pool sends a file's modules in one message, with their source maps in them, and workerd takes
 * 32 MiB at most: the maps of packages, which nobody reads, are most of that.
 */
const withoutMapsOfPackages = {
  name: "without-maps-of-packages",
  transform: (code: string, id: string) =>
    id.includes("/node_modules/") ? { code, map: { mappings: "" as const } } : null,
};

export default defineConfig({
  test: {
    // A log matters where a test fails.
    silent: "passed-only",
    // Vitest would leave one core to itself, which on two cores is half of the machine; many files wait more than they work.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "containers/**/*.test.ts", "scripts/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [
          withoutMapsOfPackages,
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: migrations,
                TEST_CLIP: clip,
                ENVIRONMENT: "development",
                FFMPEG_URL: "http://127.0.0.1:9",
                MANIM_URL: "http://127.0.0.1:9",
                STUDIO_URL: "http://127.0.0.1:9",
                ...testSecrets(),
              },
            },
          }),
        ],
        // Its browser modules leave `node.js` out in a way that Vite's module runner cannot follow; the bundle is the same code.
        resolve: {
          alias: [
            {
              find: /^mediabunny$/,
              replacement: `${import.meta.dirname}/node_modules/mediabunny/dist/bundles/mediabunny.mjs`,
            },
            // Its ES module takes CommonJS exports for a default, which Vite's module runner does not give it; bundlers do.
            { find: /^obscenity$/, replacement: `${import.meta.dirname}/node_modules/obscenity/dist/index.js` },
          ],
        },
        test: {
          name: "workers",
          include: ["tests/apis/**/*.test.ts", "tests/workers/**/*.test.ts"],
          setupFiles: ["tests/support/migrations.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

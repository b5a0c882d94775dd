import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../stack/testing/temporary-folder.ts";
import { forbiddenImports } from "./forbidden-imports.ts";

function forbiddenIn(files: Record<string, string>): string[] {
  const root = temporaryFolder();
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return forbiddenImports(root);
}

it("finds nothing in what keeps the rules", () => {
  const files = {
    "src/apis/film/jobs/list-jobs.ts": `import { z } from "zod"; import { page } from "../paging.ts"; import "../../../http/context.ts";`,
    "src/domain/jobs/runtime.ts": `import type { RunEvent } from "../../../containers/protocol/run-protocol.ts";`,
    "src/cloudflare/d1/reader.ts": `import { eq } from "drizzle-orm"; import "../../domain/reads.ts";`,
    "workers/api.ts": `import { createApp } from "../src/app.ts"; import { DurableObject } from "cloudflare:workers";`,
    "containers/ffmpeg/render.ts": `import { spawn } from "node:child_process"; import "../protocol/timeline.ts";`,
    "src/domain/jobs/job.test.ts": `import { it } from "vitest"; import "../../cloudflare/log.ts";`,
  };
  expect(forbiddenIn(files)).toEqual([]);
});

it.each([
  ["src/domain/a.ts", `import { Hono } from "hono";`, "domain may not import hono"],
  ["src/domain/a.ts", `import { x } from "hono/utils/url";`, "domain may not import hono/utils/url"],
  ["src/domain/a.ts", `import "cloudflare:workers";`, "domain may not import cloudflare:workers"],
  ["src/domain/a.ts", `import OpenAI from "openai";`, "domain may not import openai"],
  ["src/domain/a.ts", `import "../http/context.ts";`, "domain may not import http: src/http/context.ts"],
  ["src/domain/a.ts", `export { x } from "../apis/film/x.ts";`, "domain may not import apis: src/apis/film/x.ts"],
  [
    "src/domain/a.ts",
    `const x = await import("../cloudflare/x.ts");`,
    "domain may not import cloudflare: src/cloudflare/x.ts",
  ],
  ["src/domain/a.ts", `type X = import("../http/x.ts").X;`, "domain may not import http: src/http/x.ts"],
  [
    "src/domain/a.ts",
    `import { runEvent } from "../../containers/protocol/run-protocol.ts";`,
    "domain may not import protocol: containers/protocol/run-protocol.ts",
  ],
  [
    "src/apis/film/jobs/a.ts",
    `import "../../pixora/videos/b.ts";`,
    "parts of apis may not import each other: src/apis/pixora/videos/b.ts",
  ],
  [
    "src/apis/film/a.ts",
    `import "../../cloudflare/d1/b.ts";`,
    "apis may not import cloudflare: src/cloudflare/d1/b.ts",
  ],
  [
    "src/pipelines/film.ts",
    `import "../providers/openai/b.ts";`,
    "pipelines may not import providers: src/providers/openai/b.ts",
  ],
  ["containers/ffmpeg/a.ts", `import "../../src/domain/b.ts";`, "containers may not import domain: src/domain/b.ts"],
  ["containers/ffmpeg/a.ts", `import "cloudflare:workers";`, "containers may not import cloudflare:workers"],
  ["workers/a.ts", `import "../containers/ffmpeg/b.ts";`, "workers may not import containers: containers/ffmpeg/b.ts"],
  ["workers/a.ts", `import "../tests/support/b.ts";`, "workers may not import it: tests/support/b.ts"],
])("forbids, in %s, %s", (file, source, reason) => {
  expect(forbiddenIn({ [file]: `\n${source}\n` })).toEqual([`${file}:2: ${reason}`]);
});

it("does not let a file lie outside the layers", () => {
  expect(forbiddenIn({ "src/helpers/a.ts": "" })).toEqual([
    "src/helpers/a.ts:1: lies in no layer of scripts/check/import-rules.ts",
  ]);
});

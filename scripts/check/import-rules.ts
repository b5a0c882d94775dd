/**
 * Who may import whom (README, "The house"). The first layer whose `files` match holds a file;
 * what no layer holds (tests, scripts, configuration) may import anything, and none of the layers may import it.
 */
export interface Layer {
  name: string;
  files: RegExp;
  /** Names of layers. Its own is always among them. */
  mayImport: string[];
  /** Names of layers of which it may import types alone. */
  mayImportTypesOf?: string[];
  /** Packages and `node:` modules, all where absent. A name stands for what lies below it, too. */
  packages?: string[];
  /** Packages that it may not import, where it may import most. */
  notPackages?: string[];
  /** Files with different first groups in `files` may not import each other. */
  apart?: boolean;
}

const pure = [
  "zod",
  "tonal",
  "midi-file",
  "@lezer/python",
  "@lezer/common",
  "mediabunny",
  "node:crypto",
  "node:buffer",
  "node:util",
  "node:events",
  "node:assert",
];
const web = ["hono", "zod", "node:crypto", "node:buffer"];

export const layers: Layer[] = [
  { name: "app", files: /^src\/app\.ts$/, mayImport: ["overlaps", "apis", "http", "domain"], packages: web },
  // Paths that two references share (decisions.md, section 1): each answers in the words of one of them.
  { name: "overlaps", files: /^src\/apis\/overlaps\//, mayImport: ["apis", "http", "domain"], packages: web },
  { name: "apis", files: /^src\/apis\/([^/]+)\//, apart: true, mayImport: ["http", "domain"], packages: web },
  { name: "http", files: /^src\/http\//, mayImport: ["domain"], packages: web },
  { name: "domain", files: /^src\/domain\//, mayImport: [], mayImportTypesOf: ["protocol"], packages: pure },
  { name: "pipelines", files: /^src\/pipelines\//, mayImport: ["domain", "protocol"], packages: pure },
  {
    name: "providers",
    files: /^src\/providers\//,
    mayImport: ["domain", "protocol"],
    notPackages: ["hono", "cloudflare:", "@cloudflare"],
  },
  { name: "cloudflare", files: /^src\/cloudflare\//, mayImport: ["domain", "protocol"], notPackages: ["hono"] },
  {
    name: "workers",
    files: /^workers\//,
    mayImport: ["app", "apis", "http", "domain", "pipelines", "providers", "cloudflare", "protocol"],
  },
  { name: "protocol", files: /^containers\/protocol\//, mayImport: [], packages: ["zod"] },
  {
    name: "containers",
    files: /^containers\//,
    mayImport: ["protocol"],
    notPackages: ["hono", "cloudflare:", "@cloudflare"],
  },
];

/** Tests, and what only they use, may import anything. */
export const exempt = /\.test\.ts$|\/testing\//;

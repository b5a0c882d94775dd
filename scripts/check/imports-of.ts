import { parseSync, Visitor } from "oxc-parser";

export interface Import {
  /** As written: `hono`, `../domain/jobs/job.ts`. */
  specifier: string;
  typeOnly: boolean;
  /** Counted from 1. */
  line: number;
}

/** All that a module imports: `import`, `export … from`, `import()`, and `import("…")` in a type. */
export function importsOf(path: string, source: string): Import[] {
  const { module, program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, offset: number) =>
    found.push({ specifier, typeOnly, line: source.slice(0, offset).split("\n").length });

  for (const { moduleRequest, entries, start } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType), start);
  }
  for (const { entries, start } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType, start);
  }
  new Visitor({
    ImportExpression({ source: specifier, start }) {
      if (specifier.type === "Literal" && typeof specifier.value === "string") add(specifier.value, false, start);
    },
    TSImportType({ source: specifier, start }) {
      add(specifier.value, true, start);
    },
  }).visit(program);
  return found;
}

import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { exempt, type Layer, layers } from "./import-rules.ts";
import { type Import, importsOf } from "./imports-of.ts";

/** Each import under `root` that import-rules.ts forbids, as `file:line: reason`. */
export function forbiddenImports(root: string): string[] {
  return globSync("{src,workers,containers}/**/*.ts", { cwd: root })
    .filter((file) => !exempt.test(file))
    .toSorted()
    .flatMap((file) => {
      const layer = layerOf(file);
      if (!layer) return [`${file}:1: lies in no layer of scripts/check/import-rules.ts`];
      return importsOf(file, readFileSync(join(root, file), "utf8")).flatMap((one) => {
        const reason = one.specifier.startsWith(".") ? forbiddenFile(file, layer, one) : forbiddenPackage(layer, one);
        return reason === undefined ? [] : [`${file}:${one.line}: ${reason}`];
      });
    });
}

function layerOf(file: string): Layer | undefined {
  return layers.find((layer) => layer.files.test(file));
}

function forbiddenFile(file: string, layer: Layer, { specifier, typeOnly }: Import): string | undefined {
  const target = posix.join(posix.dirname(file), specifier);
  const other = layerOf(target);
  if (other === layer) {
    const apart = layer.apart && layer.files.exec(file)?.[1] !== layer.files.exec(target)?.[1];
    return apart ? `parts of ${layer.name} may not import each other: ${target}` : undefined;
  }
  if (other && layer.mayImport.includes(other.name)) return undefined;
  if (other && typeOnly && layer.mayImportTypesOf?.includes(other.name)) return undefined;
  return `${layer.name} may not import ${other?.name ?? "it"}: ${target}`;
}

function forbiddenPackage(layer: Layer, { specifier }: Import): string | undefined {
  const listed = (names: string[]) =>
    names.some((name) => specifier === name || specifier.startsWith(name.endsWith(":") ? name : `${name}/`));
  if (layer.packages ? listed(layer.packages) : !listed(layer.notPackages ?? [])) return undefined;
  return `${layer.name} may not import ${specifier}`;
}

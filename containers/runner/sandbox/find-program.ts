import { accessSync, constants } from "node:fs";
import { join } from "node:path";

/** The absolute path of a program of the system; undefined if it has none of that name. */
export function findProgram(name: string): string | undefined {
  return ["/usr/local/bin", "/usr/bin", "/bin"].map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

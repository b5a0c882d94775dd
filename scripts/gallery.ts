/**
 * `npm run gallery`: what the built-in makers make, to be looked at and listened to. dist/gallery/index.html shows the studio's pictures, shots,
 * voices and music, dist/gallery/films the built-in author's films. Words after the command choose the lines and prompts that hold one of them;
 * `studio` or `films` as the first one makes only these.
 */
import { join } from "node:path";
import { makeFilms } from "./gallery/films.ts";
import { makeStudioPage } from "./gallery/studio.ts";

const folder = join(import.meta.dirname, "../dist/gallery");
const [first, ...rest] = process.argv.slice(2);
const only = first === "studio" || first === "films" ? first : undefined;
const words = (only === undefined && first !== undefined ? [first, ...rest] : rest).map((word) => word.toLowerCase());

let allMade = true;
if (only !== "films") allMade = await makeStudioPage(folder, words);
if (only !== "studio") allMade = (await makeFilms(join(folder, "films"), words)) && allMade;
process.exitCode = allMade ? 0 : 1;

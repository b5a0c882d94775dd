import type { PictureObject, Place, Scene, TimeOfDay } from "../brief.ts";
import { isIdea } from "../catalogue/kinds.ts";
import type { Found, Reading } from "./reading.ts";

const most = 6;

/** Where the scene lets a thing be: what lies on a table lies on the ground where there is none, what floats stands where there is no water. */
function placeIn(scene: Scene, place: Place): Place {
  if (place === "table" && scene !== "room" && scene !== "abstract") return "ground";
  if (place === "water" && !["lake", "sea", "coast", "river"].includes(scene))
    return scene === "sky" || scene === "space" || scene === "abstract" ? "air" : "ground";
  if (place === "ground" && scene === "sea") return "water";
  if ((place === "ground" || place === "table") && (scene === "space" || scene === "sky")) return "air";
  return place;
}

/** Two finds of one kind are one object, the larger count. */
function merged(objects: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const object of objects) {
    const same = kept.find(
      (one) => one.entry === object.entry && one.colour === object.colour && one.icon?.name === object.icon?.name,
    );
    if (same === undefined) {
      kept.push({ ...object });
    } else {
      // "a bear and her cubs": one and a few
      const more = Math.max(same.count, object.count);
      same.count = Math.min(same.count, object.count) === 1 && more <= 5 ? Math.min(3, more) : more;
      same.aside &&= object.aside;
    }
  }
  return kept;
}

/** "person" beside a fisherman is the fisherman; "houses" beside a village are the village. */
function withoutEchoes(objects: Found[]): Found[] {
  const specific = objects.some(
    (object) => object.entry.kind === "person" && object.entry.name !== "person" && object.how !== "kind",
  );
  return specific ? objects.filter((object) => object.entry.name !== "person" || object.how !== "kind") : objects;
}

const women =
  /^(woman|old woman|girl|queen|bride|nurse|ballerina|dancer|mother|wife|lady|sister|daughter|aunt|princess|empress|waitress|actress|businesswoman|policewoman|fisherwoman|schoolgirl|grandmother|grandma|granny|mom|mum|nun|witch|duchess|girlfriend|she|cowgirl|women|girls)$/;
/** Names that are women's, where a person is known by name only. */
const womensNames =
  /\b(marie|mary|ada|rosa|frida|cleopatra|elizabeth|victoria|amelia|florence|jane|anna|maria|emma|sophia|alice|joan|catherine|virginia|emily|grace|sarah|laura|clara|julia|helen|eva|ella|lucy|nina|mona)\b/;
const men =
  /^(man|old man|boy|king|groom|father|husband|brother|son|uncle|prince|emperor|policeman|fireman|schoolboy|businessman|grandfather|grandpa|monk|gentleman|boyfriend|he|fisherman|cowboy|knight|men|boys|caesar|tsar|sultan|friar|lumberjack|sailor)$/;

/** A number that goes on from a seed, for choices that should differ between the objects of one picture. */
function mixed(seed: number, salt: number): number {
  let value = Math.imul(seed ^ (salt * 2654435761), 2246822507);
  value = Math.imul(value ^ (value >>> 13), 3266489909);
  return (value ^ (value >>> 16)) >>> 0;
}

const tones = ["light", "medium-light", "medium", "medium-dark", "dark"];

/** What those do of whom the line does not say it. */
const customary: Record<string, string> = {
  fisherman: "fishing",
  rower: "rowing",
  rider: "riding",
  cavalry: "riding",
};

function poseOf(found: Found): string {
  return found.pose ?? customary[found.entry.name] ?? "standing";
}

/** A horse with somebody on it. */
const riderMetres = 2.5;

/** A boat with somebody in it. */
const rowerMetres = 1.5;

/** How high the thing is, and on what. */
export function stanceOf(found: Found): { heightMetres: number; place: Place } {
  if (found.icon !== undefined) return found.icon;
  if (found.entry.kind === "person" && poseOf(found) === "rowing") return { heightMetres: rowerMetres, place: "water" };
  if (found.entry.kind === "person" && poseOf(found) === "riding")
    return { heightMetres: riderMetres, place: "ground" };
  return found.entry;
}

/** The drawing's name: `noto:horse`, `figure:farmer:walking:woman:medium`, each with `#rrggbb` behind it where the line names a colour. */
function drawingOf(found: Found, seed: number, at: number): string {
  const colour = found.colour ?? "";
  const number = mixed(seed, at + 1);
  const tone = tones[number % tones.length];
  if (found.icon !== undefined) return `noto:${found.icon.name}:${tone}${colour}`;
  if (found.entry.kind !== "person") return `${found.entry.picture}${colour}`;
  if (!found.entry.picture.startsWith("figure:")) return `${found.entry.picture}:${tone}${colour}`;
  const word = found.word.split(" ").at(-1) ?? "";
  const isMan =
    men.test(word) ||
    men.test(found.entry.name) ||
    (found.named === true && !womensNames.test(found.word.toLowerCase()));
  const woman = women.test(word) || women.test(found.entry.name) || (!isMan && (number >>> 5) % 2 === 0);
  return `${found.entry.picture}:${poseOf(found)}:${woman ? "woman" : "man"}:${tone}${colour}`;
}

/** An idea's stand-in ("hope", "justice") comes behind what can be seen. */
function isSymbol(found: Found): boolean {
  return found.how !== "idiom" && isIdea(found.word.split(" ").at(-1) ?? "");
}

/** "a fox and a crow": as much what the line is about as the first; "a bear catches salmon" is about the bear. */
function joined(reading: Reading, first: Found | undefined, second: Found): boolean {
  if (first === undefined || second.aside || first.how === "idiom") return !second.aside;
  const between = reading.words.slice(Math.min(first.at, second.at) + 1, Math.max(first.at, second.at));
  return (
    between.some((word) => word.lower === "and" || word.text === ",") && !between.some((word) => word.pos === "VERB")
  );
}

/** What the painter's scene has in it by itself: a second moon would be one too many. */
function scenesOwn(found: Found, scene: Scene, time: TimeOfDay): boolean {
  if (found.entry.kind !== "celestial") return false;
  if (scene === "space") return ["earth", "world", "planet"].includes(found.entry.name);
  return found.entry.name === "moon" && time === "night";
}

/** The objects of the picture, the most important first. */
export function placeObjects(
  reading: Reading,
  scene: Scene,
  time: TimeOfDay,
  seed: number,
): { found: Found; object: PictureObject }[] {
  const all = withoutEchoes(merged(reading.objects)).filter(
    // No doves in rooms, where the line speaks of hope
    (found) => !(scene === "room" && found.entry.place === "sky" && isSymbol(found)),
  );
  const sorted = all
    .toSorted((a, b) => Number(isSymbol(a)) - Number(isSymbol(b)) || Number(a.aside) - Number(b.aside) || a.at - b.at)
    .filter((found, at) => {
      const has = at > 0 && scenesOwn(found, scene, time);
      if (has) reading.notes.push(`the ${found.entry.name} is the scene's own`);
      return !has;
    });
  const ordered = sorted.slice(0, most);
  // Nobody stands on the open sea: they go by boat
  for (const found of scene === "sea" ? ordered : []) {
    if (found.entry.kind === "person" && found.icon === undefined && found.entry.picture.startsWith("figure:"))
      found.pose = "rowing";
  }
  return ordered.map((found, at) => ({
    found,
    object: {
      sprite: drawingOf(found, seed, at),
      name: found.word,
      kind: found.entry.kind,
      heightMetres: stanceOf(found).heightMetres,
      place: placeIn(scene, stanceOf(found).place),
      count: found.count,
      prominence:
        at === 0 || (at === 1 && !isSymbol(found) && joined(reading, ordered[0], found)) ? "main" : "secondary",
    },
  }));
}

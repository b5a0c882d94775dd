import type { Scene } from "../brief.ts";
import { stanceOf } from "./place.ts";
import type { Reading } from "./reading.ts";

/** Scenes that have water in them. */
const watery = new Set<Scene>(["lake", "sea", "coast", "river"]);

/** The scene that most of the line speaks for. */
export function chooseScene(reading: Reading): { value: Scene; word: string | null } {
  const sums = new Map<Scene, { weight: number; word: string }>();
  const add = (scene: Scene, weight: number, word: string) => {
    const before = sums.get(scene);
    // Two words for one scene are more than one, but not twice as much.
    sums.set(
      scene,
      before === undefined
        ? { weight, word }
        : {
            weight: Math.max(before.weight, weight) + 0.35 * Math.min(before.weight, weight),
            word: before.weight >= weight ? before.word : word,
          },
    );
  };
  for (const { scene, weight, word } of reading.votes) {
    add(scene, weight, word);
  }
  reading.objects.forEach((object, place) => {
    if (object.entry.scene !== undefined) {
      add(
        object.entry.scene,
        object.entry.place === "table" ? 0.85 : object.aside ? 0.9 : place === 0 ? 2 : 1.3,
        object.word,
      );
    }
  });
  const best = [...sums].toSorted((a, b) => b[1].weight - a[1].weight)[0];
  if (best === undefined) {
    return emptyScene(reading);
  }
  const [scene, { word }] = best;
  // Planets hang in no rooms that the line does not name
  if (scene === "room" && best[1].weight < 3 && reading.objects.some((object) => object.entry.kind === "celestial")) {
    return { value: "fields", word };
  }
  // Who looks at the sky stands somewhere
  const grounded = reading.objects.find(
    (object) => stanceOf(object).place === "ground" && object.entry.kind !== "thing",
  );
  if (scene === "sky" && grounded !== undefined) {
    const own = grounded.entry.scene;
    return { value: own === undefined || own === "room" || own === "sky" || own === "space" ? "fields" : own, word };
  }
  // Fireworks over a harbour are seen with the town behind the water
  if (scene === "coast" && /^harbou?r$/.test(word) && reading.objects.some(({ entry }) => entry.name === "fireworks")) {
    return { value: "city", word };
  }
  const afloat = reading.objects.find(
    (object) => stanceOf(object).place === "water" && object.entry.kind !== "building",
  );
  // Nothing said where, but something swims: it needs water
  if (afloat !== undefined && !watery.has(scene) && best[1].weight < 3 && scene !== "snow") {
    return {
      value: afloat.entry.scene !== undefined && watery.has(afloat.entry.scene) ? afloat.entry.scene : "lake",
      word: afloat.word,
    };
  }
  return { value: scene, word };
}

/** No word leans anywhere. */
function emptyScene(reading: Reading): { value: Scene; word: string | null } {
  if (reading.weather?.value === "snow") return { value: "snow", word: reading.weather.word };
  if (reading.weather?.value === "rain") return { value: "street", word: reading.weather.word };
  if (reading.objects.some((object) => object.entry.kind === "celestial")) return { value: "sky", word: null };
  if (reading.objects.length > 0) return { value: "fields", word: null };
  if (reading.time !== undefined || (reading.weather !== undefined && reading.weather.value !== "clear"))
    return { value: "sky", word: (reading.time ?? reading.weather)?.word ?? null };
  if (reading.weather !== undefined) return { value: "sky", word: reading.weather.word };
  if (reading.season !== undefined)
    return {
      value: reading.season.value === "winter" ? "snow" : reading.season.value === "autumn" ? "forest" : "fields",
      word: reading.season.word,
    };
  return { value: "abstract", word: null };
}

/** The gallery's forty lines, each with what a viewer should find in its picture. */
import { describe, expect, it } from "vitest";
import { readLine } from "./read-line.ts";
import { galleryLines } from "./testing/lines.ts";

/** line, scene, time (null: the line does not say), weather (so too), objects with their counts, what is missing */
const expected: [
  line: string,
  scene: string,
  time: string | null,
  weather: string | null,
  objects: string,
  missing: string,
][] = [
  ["A fisherman rows home across the lake at dawn.", "lake", "dawn", null, "fisherman", ""],
  ["Rush hour in Tokyo, neon in the rain.", "street", "night", "rain", "6 traffic, 6 person", ""],
  ["The lab's microscope shows a cell dividing.", "room", null, null, "microscope, microbe", "dividing"],
  ["2,000 years ago, the empire fell.", "fields", null, null, "temple", ""],
  ["Three camels cross the Sahara under a burning noon sun.", "desert", "noon", "clear", "3 camel", ""],
  ["A lighthouse stands against the storm.", "coast", null, "storm", "lighthouse", ""],
  ["Wild horses gallop through the morning mist.", "fields", "morning", "fog", "5 galloping horse", ""],
  ["Snow falls quietly on a cabin in the pine forest.", "forest", null, "snow", "cabin", ""],
  ["A red balloon drifts over the rooftops of the old city.", "city", null, null, "balloon", ""],
  ["Elephants walk across the savanna at sunset.", "fields", "sunset", null, "3 elephant", ""],
  ["The astronaut looks back at Earth from orbit.", "space", null, null, "astronaut", ""],
  ["A farmer ploughs his field in early spring.", "fields", null, null, "farmer", ""],
  ["Two sailboats race along the coast in a strong wind.", "coast", null, "wind", "2 sailboat", "race"],
  ["Wolves howl under a full moon in winter.", "forest", "night", null, "5 wolf", "howl"],
  ["An old man reads a book by candlelight.", "room", "night", null, "old man, candle, book", ""],
  ["The night train crosses the bridge over the river.", "river", "night", null, "train on a bridge", ""],
  ["Cherry trees bloom beside the temple in Kyoto.", "fields", null, null, "7 cherry tree, pagoda", ""],
  ["Whales surface in the cold Arctic sea.", "sea", null, null, "3 whale", "surface"],
  ["A shepherd leads his sheep down from the mountains in autumn.", "mountains", null, null, "shepherd, 5 sheep", ""],
  ["Wind turbines turn above golden wheat fields.", "fields", null, "wind", "4 wind turbine, 7 wheat", ""],
  ["Hope is a small light in the dark.", "room", "night", null, "candle", ""],
  ["The economy is slowing, and nobody knows why.", "abstract", null, null, "falling chart", "slowing"],
  ["Pyramids rise from the desert, built without machines.", "desert", null, null, "4 pyramid", ""],
  ["A child flies a kite on the beach, no clouds in the sky.", "coast", null, "clear", "child, kite", ""],
  ["Fireworks light up the harbor on New Year's Eve.", "city", "night", null, "3 fireworks", ""],
  ["A lone hiker reaches the summit above the clouds.", "mountains", null, "cloudy", "hiker on a summit", ""],
  ["The baker takes fresh bread from the oven before sunrise.", "room", "dawn", null, "cook, bread", "oven"],
  ["A bear and her cubs catch salmon in the river.", "river", null, null, "3 bear, 5 salmon", ""],
  ["Northern lights dance over a frozen lake.", "lake", "night", null, "", ""],
  ["A rocket lifts off into the blue sky.", "sky", "morning", "clear", "rocket", ""],
  ["Empty streets, no cars, no people: the city sleeps.", "street", "night", null, "", ""],
  ["A violinist plays in the square on a rainy evening.", "street", "dusk", "rain", "violinist", ""],
  ["Deer graze at the edge of the forest in the fog.", "forest", null, "fog", "5 deer", ""],
  ["Hot air balloons float over the valley at first light.", "fields", "dawn", null, "3 hot air balloon", ""],
  ["The scientist pours a blue liquid into a flask.", "room", null, null, "scientist, flask", "pours, blue, liquid"],
  ["Hundreds of lanterns rise into the night sky.", "sky", "night", null, "20 lantern", ""],
  ["An old tractor rusts behind the barn.", "fields", null, null, "tractor, barn", "rusts"],
  ["A knight rides toward the castle at dusk.", "fields", "dusk", null, "knight, castle", ""],
  ["Time runs through our fingers like sand.", "abstract", null, null, "hourglass", "fingers"],
  ["Container ships wait outside the port in the haze.", "coast", null, "fog", "3 cargo ship", ""],
];

describe("the gallery's lines", () => {
  it("are forty, all different, all in the table", () => {
    expect(new Set(galleryLines).size).toBe(40);
    expect(expected.map(([line]) => line)).toEqual([...galleryLines]);
  });

  it.each(expected)("%s", (line, scene, time, weather, objects, missing) => {
    const read = readLine(line, { style: "cinematic", seed: 7, width: 640, height: 360 });
    const { understood } = read;
    expect({
      scene: read.brief.scene,
      time: understood.time.because === null ? null : read.brief.time,
      weather: understood.weather.because === null ? null : read.brief.weather,
      objects: understood.objects.map(({ shown, count }) => (count > 1 ? `${count} ${shown}` : shown)).join(", "),
      missing: read.missing.join(", "),
    }).toEqual({ scene, time, weather, objects, missing });
  });
});

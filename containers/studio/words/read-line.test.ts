import { describe, expect, it } from "vitest";
import { pictureBrief } from "./brief.ts";
import { readLine } from "./read-line.ts";

const options = { style: "cinematic", seed: 3, width: 640, height: 360 } as const;

type Expected = {
  scene?: string;
  time?: string;
  season?: string;
  weather?: string;
  mood?: string;
  /** Exactly these, in this order, with counts above one. */
  objects?: string;
  /** Among what is shown. */
  shows?: string;
  /** Nowhere among what is shown. */
  hides?: string;
  missing?: string[];
  absent?: string[];
  colour?: string;
  palette?: string[];
  language?: string;
};

function found(line: string, wanted: Expected): Expected {
  const { brief, missing, understood } = readLine(line, options);
  const shown = understood.objects.map((object) => object.shown);
  const objects = understood.objects
    .map((object) => (object.count > 1 ? `${object.count} ${object.shown}` : object.shown))
    .join(", ");
  const all: Expected = {
    scene: brief.scene,
    time: brief.time,
    season: brief.season,
    weather: brief.weather,
    mood: brief.mood,
    objects,
    ...(wanted.shows === undefined ? {} : { shows: shown.includes(wanted.shows) ? wanted.shows : objects }),
    ...(wanted.hides === undefined
      ? {}
      : { hides: shown.includes(wanted.hides) ? `${wanted.hides} is shown` : wanted.hides }),
    missing,
    absent: understood.absent,
    ...(brief.subjectColour === undefined ? {} : { colour: brief.subjectColour }),
    ...(brief.palette === undefined ? {} : { palette: brief.palette }),
    language: understood.language,
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted));
}

function cases(name: string, table: [line: string, wanted: Expected][]): void {
  describe(`a line: ${name}`, () => {
    it.each(table)("%s", (line, wanted) => {
      expect(found(line, wanted)).toEqual(wanted);
    });
  });
}

cases("words of several meanings", [
  ["A bat hangs in the cave.", { objects: "bat", time: "night" }],
  ["He swings the bat and the baseball flies.", { shows: "baseball", hides: "bat" }],
  ["They sat on the bank of the river.", { scene: "river", hides: "bank building", objects: "2 person" }],
  ["The bank raised its interest rates.", { scene: "city", objects: "bank building" }],
  ["An orange sky over the sea.", { scene: "sea", hides: "orange fruit", palette: ["#f08020"], time: "sunset" }],
  ["She peels an orange in the kitchen.", { scene: "room", shows: "orange fruit" }],
  ["Apple releases a new phone.", { hides: "apple", shows: "smartphone" }],
  ["An apple falls from the tree.", { objects: "apple, tree", scene: "fields" }],
  ["A star performer takes the stage.", { objects: "singer", scene: "room" }],
  ["Stars shine above the desert.", { scene: "desert", time: "night", objects: "" }],
  ["A crane dances in the marsh.", { objects: "heron", scene: "lake" }],
  ["The crane lifts steel over the city.", { shows: "building site" }],
  ["Turkey and Greece share a long history.", { hides: "turkey" }],
  ["The turkey runs across the farm.", { shows: "turkey" }],
  ["A mouse hides behind the cheese.", { shows: "mouse" }],
  ["He clicks the mouse and the screen lights up.", { objects: "computer mouse", scene: "room" }],
  ["The power plant closes.", { objects: "factory" }],
  ["Spring water bubbles from the rocks.", { scene: "river" }],
  ["In spring the meadows bloom.", { season: "spring", scene: "fields", missing: [] }],
  ["The company moved its data to the cloud server.", { shows: "computer" }],
  ["Prison cells line the corridor.", { hides: "microbe", scene: "room" }],
  ["A virus spreads through the computer network.", { hides: "microbe" }],
  ["The python slides through the jungle.", { shows: "snake", scene: "forest" }],
  ["She writes a program in Python on her laptop.", { hides: "snake", shows: "laptop" }],
  ["A rock band plays in the stadium.", { hides: "rock" }],
  ["The ferry crosses the strait.", { objects: "ferry", scene: "sea" }],
  ["He caught the train to Berlin.", { shows: "train" }],
  ["The goldsmith makes a ring.", { shows: "ring" }],
]);

cases("what the line says is not there", [
  ["A beach without people.", { scene: "coast", objects: "", absent: ["people"], missing: [] }],
  ["A street without people or cars.", { scene: "street", objects: "", absent: ["people", "cars"] }],
  ["No clouds over the mountains.", { scene: "mountains", weather: "clear", absent: ["clouds"] }],
  ["Not a single tree survives in the desert.", { scene: "desert", objects: "", absent: ["tree"] }],
  [
    "There is no snow in the mountains this winter.",
    { scene: "mountains", season: "winter", weather: "clear", absent: ["snow"] },
  ],
  ["No boats, only gulls above the harbour.", { scene: "coast", objects: "5 gull", absent: ["boats"] }],
  ["Not only boats but ships lie in the port.", { shows: "ship" }],
  ["A kitchen free of insects.", { scene: "room", objects: "", absent: ["insects"] }],
  ["The river has neither bridges nor boats.", { scene: "river", objects: "" }],
  ["It never rains in the Sahara.", { scene: "desert", weather: "clear" }],
  ["A cloudless sky over the lake.", { weather: "clear", scene: "lake" }],
  ["Instead of horses there were tractors.", { objects: "3 tractor" }],
]);

cases("how many", [
  ["Three red boats on a calm lake.", { objects: "3 boat", colour: "#d1352b", mood: "calm" }],
  ["A pair of swans glides over the pond.", { objects: "2 swan", scene: "lake" }],
  ["A flock of birds above the sea.", { objects: "9 bird" }],
  ["Hundreds of sheep in the hills.", { objects: "20 sheep" }],
  ["A dozen eggs on the table.", { objects: "12 egg", scene: "room" }],
  [
    "Two children play football on the beach in summer.",
    { objects: "2 child, football", season: "summer", scene: "coast" },
  ],
  ["A horse in a meadow.", { objects: "horse" }],
  ["Horses in a meadow.", { objects: "5 horse" }],
  ["7 hot air balloons over the valley.", { objects: "7 hot air balloon" }],
  ["500 sailboats at the start of the regatta.", { objects: "24 sailboat" }],
  ["In 1969 a rocket carried three astronauts to the moon.", { shows: "rocket" }],
  ["A herd of elephants crosses the plain.", { objects: "8 elephant" }],
]);

cases("colours", [
  ["A red balloon.", { objects: "balloon", colour: "#d1352b" }],
  ["A white horse gallops along the shore.", { objects: "galloping horse", colour: "#f4f4f0", scene: "coast" }],
  ["The house is blue.", { objects: "house", colour: "#2f6fc8" }],
  ["Golden light over the fields.", { scene: "fields", time: "golden_hour" }],
  ["Purple mist over the mountains.", { palette: ["#7a3fa0"], weather: "fog" }],
]);

cases("time, season and weather", [
  ["The market opens at 6 am with fresh fish.", { time: "dawn", scene: "street", objects: "5 fish" }],
  ["At 22:30 the last bus leaves.", { time: "night", objects: "bus" }],
  ["At noon the village sleeps.", { time: "noon", objects: "houses" }],
  ["The sun sets behind the hills.", { time: "sunset", scene: "fields" }],
  ["The sun rises over the ocean.", { time: "dawn", scene: "sea" }],
  ["Twilight settles over the forest.", { time: "dusk", scene: "forest" }],
  ["Leaves turn in October.", { season: "autumn" }],
  ["Fall colors along the river.", { season: "autumn", scene: "river" }],
  ["Snow-capped mountains.", { scene: "mountains" }],
  ["A blizzard hits the village.", { weather: "snow", season: "winter" }],
  ["Thunder rolls over the plain.", { weather: "storm", scene: "fields" }],
  ["The rain has stopped; the street shines.", { weather: "cloudy", scene: "street" }],
  ["It was raining cats and dogs.", { weather: "rain", objects: "" }],
  ["Fog hides the lighthouse.", { weather: "fog", objects: "lighthouse", scene: "coast" }],
  ["A sunny day in the park.", { weather: "clear", scene: "fields" }],
]);

cases("places", [
  ["A man waits in Paris.", { scene: "city", shows: "man" }],
  ["The Nile floods every summer.", { scene: "river", season: "summer" }],
  ["High in the Alps.", { scene: "mountains" }],
  ["A team at work in the laboratory.", { scene: "room" }],
  ["The highway runs past a farm.", { scene: "fields", shows: "barn" }],
  ["Penguins march over the ice.", { scene: "snow", objects: "5 penguin" }],
  ["A spacecraft enters orbit around Saturn.", { scene: "space", shows: "ringed planet" }],
  ["A café in the morning.", { scene: "room" }],
  ["Einstein looks at the stars.", { scene: "fields", time: "night", objects: "scientist" }],
  ["Waves break on the cliffs.", { scene: "coast" }],
  ["Traffic on the boulevard.", { scene: "street", shows: "traffic" }],
]);

cases("kinds of things that have no drawing of their own", [
  ["A trawler leaves the harbour.", { objects: "trawler", scene: "coast" }],
  ["A eucalyptus in the outback.", { shows: "tree", scene: "desert" }],
  ["A kestrel hovers above the meadow.", { shows: "eagle" }],
  ["A cellist practises in her room.", { shows: "violinist" }],
  ["A corvette at sea.", { shows: "ship", scene: "sea" }],
  ["Xyzzy plugh.", { missing: ["Xyzzy", "plugh"], objects: "" }],
]);

cases("people and what they do", [
  ["She rides a horse along the shore.", { objects: "woman", scene: "coast" }],
  ["A man rides his bicycle through Paris.", { objects: "person-biking", scene: "city" }],
  ["She walks alone along the beach at sunset.", { objects: "woman", mood: "lonely", time: "sunset" }],
  ["Marie walks home through the snow.", { objects: "person", weather: "snow", scene: "snow" }],
  ["A swimmer in the lake.", { objects: "swimmer", scene: "lake" }],
  ["A woman swims in the lake.", { objects: "person-swimming" }],
  ["An old woman sits on a bench.", { objects: "old woman, bench" }],
]);

cases("ideas and expressions", [
  ["Freedom.", { scene: "sky", objects: "bird" }],
  ["Love conquers all.", { objects: "red heart", language: "en" }],
  ["Stock markets crash as prices fall.", { shows: "falling chart", hides: "chart" }],
  ["The economy is growing again.", { objects: "chart" }],
  ["Let's talk about the elephant in the room.", { hides: "elephant", scene: "room" }],
  ["At the end of the day, we are all human.", { objects: "person" }],
  ["Once upon a time there was a king in a castle.", { objects: "king, castle" }],
  ["Time flies.", { objects: "hourglass" }],
  ["She is as brave as a lion.", { missing: ["brave"] }],
  ["He runs like a cheetah.", { hides: "leopard" }],
]);

cases("other languages", [
  [
    "Ein Fischer rudert am Morgen über den See.",
    { language: "de", scene: "lake", time: "morning", objects: "fisherman" },
  ],
  [
    "Der Wald im Winter, ohne Menschen.",
    { language: "de", scene: "forest", season: "winter", objects: "", absent: ["people"] },
  ],
  [
    "Un bateau rouge sur la mer au coucher du soleil",
    { language: "fr", scene: "sea", time: "sunset", objects: "boat", colour: "#d1352b" },
  ],
  ["Tres caballos corren por el campo", { language: "es", scene: "fields", objects: "3 horse" }],
  ["Uma mulher caminha na praia", { language: "pt", scene: "coast", objects: "woman" }],
  ["Il lupo dorme nella foresta sotto la luna", { language: "it", scene: "forest", objects: "wolf", time: "night" }],
  ["La ville s'endort sous la pluie", { language: "fr", scene: "city", weather: "rain", missing: ["s'endort"] }],
  ["Wind turbines turn in the golden winter light.", { language: "en" }],
]);

describe("the brief", () => {
  it("is of its schema, whatever the line is", () => {
    for (const line of [
      "",
      "!!!",
      "12345",
      "the",
      "a".repeat(5000),
      "🐎 in the 🌊",
      "\u0000\n\t",
      "Ships ".repeat(300),
    ]) {
      expect(pictureBrief.safeParse(readLine(line, options).brief).error).toBeUndefined();
    }
  });

  it("is the same for the same line and seed, and another light for another seed where the line names none", () => {
    const line = "A house in a meadow.";
    expect(readLine(line, options)).toEqual(readLine(line, options));
    const times = new Set(Array.from({ length: 20 }, (_, seed) => readLine(line, { ...options, seed }).brief.time));
    expect(times.size).toBeGreaterThan(2);
  });

  it("keeps what the line says whatever the seed", () => {
    for (let seed = 0; seed < 20; seed++) {
      const { brief } = readLine("A foggy winter night on the lake.", { ...options, seed });
      expect(brief).toMatchObject({ scene: "lake", time: "night", season: "winter", weather: "fog" });
    }
  });

  it("has six objects at most, the line's first and foremost main", () => {
    const { brief } = readLine(
      "A horse, a cow, a pig, a dog, a cat, a goat, a rooster and a duck on the farm.",
      options,
    );
    expect(brief.objects).toHaveLength(6);
    expect(brief.objects[0]).toMatchObject({ name: "horse", prominence: "main" });
    expect(brief.objects.at(-1)).toMatchObject({ prominence: "secondary" });
  });

  it("puts nothing where its scene cannot hold it", () => {
    const places = (line: string) => readLine(line, options).brief.objects.map(({ place }) => place);
    expect(places("A boat in the desert.")).toEqual(["ground"]);
    expect(places("An apple in the meadow.")).toEqual(["ground"]);
    expect(places("An apple in the kitchen.")).toEqual(["table"]);
    expect(places("An astronaut in orbit.")).toEqual(["air"]);
  });
});

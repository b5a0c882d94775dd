import type { Scene, TimeOfDay, Weather } from "../brief.ts";

/** What an expression shows as a whole; its words show nothing by themselves. */
export type Idiom = {
  /** Of the lower-case line. */
  pattern: RegExp;
  scene?: Scene;
  time?: TimeOfDay;
  weather?: Weather;
  mood?: string;
  /** Names of the catalogue; with a number, that many. */
  objects?: (string | [name: string, count: number])[];
};

export const idioms: Idiom[] = [
  { pattern: /\b(lit|lighted|glowing) windows?\b/, scene: "street" },
  {
    pattern: /\brush hour\b/,
    scene: "street",
    mood: "busy",
    objects: [
      ["traffic", 6],
      ["person", 6],
    ],
  },
  { pattern: /\bin the dark(ness)?\b/, time: "night" },
  { pattern: /\b(small|little|tiny|single|faint|flickering) lights?\b/, scene: "room", objects: ["candle"] },
  { pattern: /\braining cats and dogs\b/, weather: "rain" },
  { pattern: /\b(light at the end of the tunnel|silver linings?)\b/, scene: "sky", time: "dawn", mood: "hopeful" },
  { pattern: /\belephant in the room\b/, scene: "room", mood: "tense" },
  { pattern: /\btip of the iceberg\b/, scene: "snow", mood: "mysterious" },
  { pattern: /\btime flies\b/, scene: "abstract", objects: ["hourglass"] },
  { pattern: /\bpiece of cake\b/, mood: "joyful" },
  { pattern: /\bfood for thought\b/, scene: "abstract", objects: ["light bulb"] },
  { pattern: /\bonce in a blue moon\b/, mood: "mysterious" },
  { pattern: /\bover the moon\b/, mood: "joyful" },
  { pattern: /\bbreak a leg\b/, scene: "room", objects: ["theatre masks"] },
  { pattern: /\b(kill|killed|kills) the lights?\b/, scene: "room", time: "night" },
  { pattern: /\bunder the weather\b/, scene: "room", mood: "sad" },
  { pattern: /\b(bulls? market|bullish)\b/, scene: "abstract", objects: ["chart"] },
  { pattern: /\bbear market\b/, scene: "abstract", objects: ["falling chart"] },
  { pattern: /\b(movie|film|rock|pop|tv|television) stars?\b/, scene: "room", objects: ["singer"] },
  { pattern: /\bstar (performers?|players?|pupils?|students?|witness|chef)\b/, scene: "room", objects: ["singer"] },
  { pattern: /\brising stars?\b/, mood: "hopeful", objects: ["singer"] },
  { pattern: /\beye of the (storm|hurricane)\b/, scene: "sky", weather: "storm" },
  { pattern: /\bcalm before the storm\b/, scene: "fields", weather: "overcast", mood: "tense" },
  { pattern: /\b(foot|feet|base) of the (?=mountain|hill|volcano|cliff)/ },
  { pattern: /\bheart of (the |a )?(?=city|forest|desert|jungle|town|mountain|country|africa|europe)/ },
  {
    pattern:
      /\b(mouth|arm|bend|banks?) of (the |a )?(?=\w* ?(river|stream|creek|nile|ganges|thames|danube|rhine|amazon))/,
  },
  { pattern: /\bhead of (the |a )?(?=company|state|government|team)/ },
  { pattern: /\bat the end of the day ,/ },
  { pattern: /\bin the (long|short) run\b/ },
  { pattern: /\bin the blink of an eye\b/, mood: "tense" },
  { pattern: /\bhit the road\b/, scene: "fields", objects: ["car"] },
  { pattern: /\bcutting[- ]edge\b/, mood: "hopeful" },
  { pattern: /\bback to square one\b/, scene: "abstract" },
  { pattern: /\bwhite house\b/, scene: "city", objects: ["museum"] },
  { pattern: /\bsilicon valley\b/, scene: "city", objects: ["laptop"] },
  { pattern: /\bblack friday\b/, scene: "street", objects: ["shopping cart"] },
  { pattern: /\bcold war\b/, scene: "city", weather: "overcast", mood: "tense" },
  {
    pattern: /\bworld war( (one|two|i|ii|1|2))?\b/,
    scene: "fields",
    weather: "overcast",
    mood: "dark",
    objects: ["soldier"],
  },
  { pattern: /\bglobal warming|climate change\b/, scene: "snow", mood: "tense", objects: ["polar bear"] },
  { pattern: /\bindustrial revolution\b/, scene: "fields", weather: "overcast", objects: ["factory"] },
  { pattern: /\b(middle ages|medieval)\b/, objects: ["castle"] },
  { pattern: /\bface(d|s)? the music\b/, mood: "tense" },
  { pattern: /\bspill(ed|s)? the beans\b/ },
  { pattern: /\bburn(ed|s|ing)? the midnight oil\b/, scene: "room", time: "night", objects: ["books", "candle"] },
  { pattern: /\bstand(s|ing)? on the shoulders of giants\b/, scene: "mountains", mood: "epic" },
  { pattern: /\bturn(s|ed|ing)? (over )?a new leaf\b/, scene: "sky", time: "dawn", mood: "hopeful" },
  { pattern: /\bon the rocks\b/ },
  { pattern: /\bout of the blue\b/ },
  { pattern: /\bmilky way\b/, scene: "space", time: "night" },
  { pattern: /\bhappy hour\b/, scene: "room", time: "dusk", objects: ["cocktail"] },
  { pattern: /\bnew year( 's)?( eve)?\b/, scene: "city", time: "night", objects: ["fireworks"] },
  { pattern: /\bonce upon a time\b/, mood: "mysterious" },
  { pattern: /\bdeep learning|machine learning|neural networks?\b/, scene: "abstract", objects: ["computer"] },
  { pattern: /\bthe big bang\b/, scene: "space", mood: "epic" },
  { pattern: /\bmother nature\b/, scene: "forest" },
  { pattern: /\bice ages?\b/, scene: "snow", objects: ["mammoth"] },
  { pattern: /\b(stone age|prehistoric)\b/, scene: "fields", objects: ["campfire"] },
  { pattern: /\bgold rush\b/, scene: "river", objects: ["pickaxe"] },
  { pattern: /\bsupply chains?\b/, scene: "sea", objects: ["cargo ship"] },
  { pattern: /\bcloud (computing|storage|servers?|software)\b/, scene: "room", objects: ["computer"] },
  { pattern: /\bdata (cent(er|re)s?)\b/, scene: "room", objects: ["computer"] },
];

/** What the cards of all languages show, in English, in their order: a painter reads no other language. */
export const historyPictures: readonly string[] = [
  "A wide valley with a river at dawn",
  "An old map and a candle on a dark table",
  "People at a fire under the stars",
  "Old tools and drawings on a wooden table",
  "A stone road through green fields",
  "A crowd on an old market square at noon",
  "Dark clouds over a ruin with columns",
  "Young people on a bright modern street in the evening",
  "A road to the horizon in the morning light",
];

export const generalPictures: readonly string[] = [
  "A wide landscape in the first light of the morning",
  "A woman with a cup at a window, morning light",
  "Two open hands in the light, close",
  "People at work in a bright workshop",
  "A wooden table with a notebook and a pencil",
  "Rain on a street, grey light",
  "A ray of sun in a dark room",
  "A grandmother and a boy laugh on a bench",
  "A road between hills in the evening",
];

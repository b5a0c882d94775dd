/** The colours that a line may name. */
export const colours: ReadonlyMap<string, string> = new Map([
  ["red", "#d1352b"],
  ["crimson", "#b01030"],
  ["scarlet", "#e0301e"],
  ["orange", "#f08020"],
  ["amber", "#f0a830"],
  ["yellow", "#f2c81e"],
  ["gold", "#d9a520"],
  ["golden", "#e0b040"],
  ["green", "#3f9a46"],
  ["emerald", "#1f9a6a"],
  ["turquoise", "#30b8b0"],
  ["teal", "#14807e"],
  ["cyan", "#28b8d8"],
  ["blue", "#2f6fc8"],
  ["navy", "#1c2f5e"],
  ["azure", "#3f8fe0"],
  ["indigo", "#40358f"],
  ["purple", "#7a3fa0"],
  ["violet", "#8050c0"],
  ["magenta", "#c8308f"],
  ["pink", "#ee8fb0"],
  ["brown", "#7a5230"],
  ["beige", "#d8c8a0"],
  ["white", "#f4f4f0"],
  ["silver", "#c0c4c8"],
  ["grey", "#8a8e92"],
  ["gray", "#8a8e92"],
  ["black", "#26262a"],
]);

/** Nouns whose colour is the picture's, not an object's. */
export const sceneColourNouns = new Set(
  "sky,skies,light,sea,ocean,water,sunset,sunrise,dawn,dusk,horizon,cloud,mist,fog,leaf,hill,sand,dune,desert,field,forest,meadow,glow,neon,street,mountain,night,evening,grass,wave,lake,river,canyon,cliff,rock,world,planet,haze,room,wall".split(
    ",",
  ),
);

/** Words that bring a palette with them. */
export const paletteWords: ReadonlyMap<string, string[]> = new Map([
  ["neon", ["#ff2f92", "#22d3ee", "#7c3aed"]],
  ["aurora", ["#3ddc97", "#5b7cfa", "#a855f7"]],
  ["northern lights", ["#3ddc97", "#5b7cfa", "#a855f7"]],
  ["cherry blossom", ["#f8c8d8", "#f19ab8"]],
  ["lavender", ["#9a7fd1", "#b7a3e0"]],
  ["autumn leaf", ["#c8541e", "#e0a030"]],
  ["wheat", ["#e0b050"]],
]);

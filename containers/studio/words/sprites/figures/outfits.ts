export type Hat =
  | "straw"
  | "souwester"
  | "hard"
  | "chef"
  | "crown"
  | "helmet"
  | "army"
  | "cap"
  | "peaked"
  | "hood"
  | "cowboy"
  | "cone"
  | "mortarboard"
  | "bandana"
  | "fire"
  | "scarf"
  | "nurse"
  | "beret"
  | "beanie"
  | "space"
  | "veil"
  | "bald"
  | "white"
  | "sailor";

export type Prop =
  | "fork"
  | "rod"
  | "crook"
  | "pack"
  | "case"
  | "bag"
  | "sword"
  | "staff"
  | "guitar"
  | "violin"
  | "camera"
  | "brush"
  | "axe"
  | "bow"
  | "microphone"
  | "book"
  | "rifle"
  | "tray"
  | "hose"
  | "tanks"
  | "hoe"
  | "cane";

export type Outfit = {
  /** Shirt, coat, dress or robe: how far down it goes. */
  cut: "shirt" | "jacket" | "coat" | "dress" | "robe";
  /** Colours to choose from. */
  top: string[];
  bottom: string[];
  shoes: string;
  hat?: Hat;
  hatColour?: string;
  prop?: Prop;
  /** Thicker all over. */
  bulky?: true;
  apron?: string;
  /** Straps of dungarees, or a sash. */
  bib?: string;
  cape?: string;
  belt?: string;
};

const dark = "#3a3432";
const denim = "#3d5a80";

export const outfits: Record<string, Outfit> = {
  casual: {
    cut: "jacket",
    top: ["#b5533c", "#4f7c72", "#d9a441", "#6b7aa1", "#8c5a7d", "#5c6b4f"],
    bottom: [denim, "#4a4540", "#6a5a48"],
    shoes: dark,
  },
  child: {
    cut: "jacket",
    top: ["#e0533d", "#f2b632", "#4d9fc7", "#6fae58"],
    bottom: [denim, "#8a6a4a"],
    shoes: "#c9483a",
  },
  elder: {
    cut: "coat",
    top: ["#6f6a5e", "#7a5a48", "#5b6570"],
    bottom: ["#4a463f"],
    shoes: dark,
    hat: "white",
    prop: "cane",
  },
  farmer: {
    cut: "shirt",
    top: ["#c2573f", "#d8b070", "#7c93a8"],
    bottom: [denim],
    shoes: "#5a4030",
    hat: "straw",
    prop: "hoe",
    bib: denim,
  },
  fisherman: {
    cut: "coat",
    top: ["#e8b32a", "#d99a1e"],
    bottom: ["#4d5a5e"],
    shoes: "#2f4038",
    hat: "souwester",
    hatColour: "#d99a1e",
    prop: "rod",
  },
  shepherd: {
    cut: "coat",
    top: ["#8a6d4c", "#75634f"],
    bottom: ["#5a4c3e"],
    shoes: "#4a3828",
    hat: "hood",
    hatColour: "#9a7c58",
    prop: "crook",
    cape: "#9a7c58",
  },
  hiker: {
    cut: "jacket",
    top: ["#d2462f", "#e08a1e", "#2f86a8"],
    bottom: ["#4c4a3f"],
    shoes: "#6a4a30",
    hat: "beanie",
    hatColour: "#2d4a5a",
    prop: "pack",
  },
  labcoat: { cut: "coat", top: ["#f1f3f2"], bottom: ["#4a5560", "#39434f"], shoes: dark },
  nurse: { cut: "dress", top: ["#a9d3dc", "#f1f3f2"], bottom: ["#d8b8a0"], shoes: "#f0f0ee", hat: "nurse" },
  suit: {
    cut: "jacket",
    top: ["#2f3a4a", "#3d3d42", "#4a4238"],
    bottom: ["#2f3a4a", "#35353a"],
    shoes: "#211d1c",
    prop: "case",
  },
  teacher: { cut: "jacket", top: ["#7a5a3e", "#586b4e", "#6a4a5a"], bottom: ["#4a463f"], shoes: dark, prop: "book" },
  student: { cut: "jacket", top: ["#4d8fb8", "#c95b48", "#e0a83a"], bottom: [denim], shoes: "#e8e4dc", prop: "bag" },
  builder: {
    cut: "jacket",
    top: ["#f07f1c"],
    bottom: ["#3d4f66"],
    shoes: "#5a4030",
    hat: "hard",
    hatColour: "#f4c521",
    belt: "#f6e27a",
  },
  overalls: {
    cut: "shirt",
    top: ["#8a9aa5", "#a8564a"],
    bottom: ["#35557a"],
    shoes: "#3a2f28",
    bib: "#35557a",
    hat: "cap",
    hatColour: "#35557a",
  },
  chef: { cut: "jacket", top: ["#f4f3ef"], bottom: ["#4a4a50"], shoes: dark, hat: "chef", apron: "#e9e6de" },
  waiter: { cut: "shirt", top: ["#f4f3ef"], bottom: ["#26262a"], shoes: "#1c1a1a", apron: "#2b2b30", prop: "tray" },
  soldier: {
    cut: "jacket",
    top: ["#5d6640", "#6b6b4a"],
    bottom: ["#565c3c"],
    shoes: "#33291f",
    hat: "army",
    hatColour: "#4c5636",
    prop: "rifle",
  },
  knight: {
    cut: "jacket",
    top: ["#aab4bd"],
    bottom: ["#8d98a3"],
    shoes: "#6e7882",
    hat: "helmet",
    hatColour: "#b4bec7",
    prop: "sword",
    cape: "#a32f2c",
  },
  royal: {
    cut: "robe",
    top: ["#7d2448", "#3d2f7a", "#9a2626"],
    bottom: ["#5a2238"],
    shoes: "#c9a13a",
    hat: "crown",
    cape: "#b98a2e",
    belt: "#e2b93b",
  },
  robe: { cut: "robe", top: ["#b5642a", "#6a4a34", "#8a3a26"], bottom: ["#5a3a28"], shoes: "#5a4030", hat: "bald" },
  wizard: {
    cut: "robe",
    top: ["#3f3a7d", "#4a2f6a"],
    bottom: ["#2f2a5a"],
    shoes: dark,
    hat: "cone",
    hatColour: "#35306e",
    prop: "staff",
  },
  sailor: {
    cut: "jacket",
    top: ["#223a66", "#f1f1ec"],
    bottom: ["#f1f1ec", "#223a66"],
    shoes: "#2a2624",
    hat: "sailor",
    hatColour: "#f6f6f2",
  },
  pirate: {
    cut: "coat",
    top: ["#7a2a26", "#2f3440"],
    bottom: ["#4a3a30"],
    shoes: "#2a201c",
    hat: "bandana",
    hatColour: "#b3302c",
    prop: "sword",
    belt: "#3a2a20",
  },
  police: {
    cut: "jacket",
    top: ["#27406b"],
    bottom: ["#1f3050"],
    shoes: "#1c1a1a",
    hat: "peaked",
    hatColour: "#1f3358",
  },
  firefighter: {
    cut: "coat",
    top: ["#c9a23c", "#3a3a3c"],
    bottom: ["#4a463c"],
    shoes: "#26221f",
    hat: "fire",
    hatColour: "#c8352b",
    belt: "#e8e46a",
  },
  astronaut: {
    cut: "jacket",
    top: ["#eef0f2"],
    bottom: ["#e4e7ea"],
    shoes: "#b9c0c6",
    hat: "space",
    prop: "tanks",
    bulky: true,
    belt: "#8fa3b5",
  },
  cowboy: {
    cut: "jacket",
    top: ["#8a5a34", "#a3472f"],
    bottom: [denim],
    shoes: "#5a3a22",
    hat: "cowboy",
    hatColour: "#8a6238",
    belt: "#4a3020",
  },
  gown: {
    cut: "robe",
    top: ["#232126"],
    bottom: ["#232126"],
    shoes: "#1a1818",
    hat: "mortarboard",
    hatColour: "#232126",
  },
  guitarist: { cut: "jacket", top: ["#3d4f5a", "#7a3f3a"], bottom: ["#33333a"], shoes: "#2a2422", prop: "guitar" },
  stage: {
    cut: "dress",
    top: ["#b0213e", "#1f2a55", "#6f1d5c"],
    bottom: ["#2a2a30"],
    shoes: "#c9a13a",
    prop: "microphone",
  },
  violinist: { cut: "coat", top: ["#26262c", "#3a2f3a"], bottom: ["#26262c"], shoes: "#1c1a1a", prop: "violin" },
  painter: {
    cut: "jacket",
    top: ["#d8d2c0", "#5f7f9a"],
    bottom: ["#5a5048"],
    shoes: dark,
    hat: "beret",
    hatColour: "#8a2f3a",
    prop: "brush",
  },
  photographer: { cut: "jacket", top: ["#5f6248", "#3d4850"], bottom: ["#4a463f"], shoes: dark, prop: "camera" },
  bride: { cut: "robe", top: ["#faf7f2"], bottom: ["#faf7f2"], shoes: "#f4efe6", hat: "veil" },
  sport: { cut: "shirt", top: ["#e0452f", "#f2c12e", "#2f9ac4", "#5ab45a"], bottom: ["#26303c"], shoes: "#f2f2f0" },
  dress: { cut: "dress", top: ["#c42f3a", "#d96a8a", "#2f6f8a"], bottom: ["#d8b8a0"], shoes: "#7a2f34" },
  lumberjack: {
    cut: "shirt",
    top: ["#b23a30"],
    bottom: [denim],
    shoes: "#5a4030",
    hat: "beanie",
    hatColour: "#2f3a40",
    prop: "axe",
    belt: "#3a2a20",
  },
  hunter: {
    cut: "jacket",
    top: ["#4f5c3a"],
    bottom: ["#4a4434"],
    shoes: "#4a3626",
    hat: "cap",
    hatColour: "#4f5c3a",
    prop: "bow",
  },
};

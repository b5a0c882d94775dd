import { Brush } from "../brush.ts";
import type { Drawing } from "../drawing.ts";
import { type Beast, beast } from "./beast.ts";

const wolf: Beast = {
  coat: "#787d84",
  belly: "#c3c4c0",
  girth: 32,
  legLength: 74,
  legWidth: 11,
  head: [42, -16],
  headSize: 22,
  muzzle: 24,
  neck: 36,
  ears: "pointed",
  tail: "bushy",
  tailTip: "#4d5157",
};
const bear: Beast = {
  coat: "#6b4a33",
  girth: 47,
  legLength: 48,
  legWidth: 22,
  head: [44, 22],
  headSize: 29,
  muzzle: 22,
  neck: 60,
  ears: "round",
  tail: "stub",
  belly: "#8a6648",
  legs: "#5a3d2a",
};

function gull(): Drawing {
  const brush = new Brush(20, 180);
  brush.shape("M96 66C70 30 40 22 6 40C40 40 62 60 84 84Z", "#c9ced3");
  brush.shape("M104 66C124 24 158 8 196 18C164 28 140 52 120 84Z", "#dfe3e6");
  brush.flat("M196 18C184 18 176 20 168 25L178 29Z", "#3a3d42");
  brush.flat("M6 40C18 36 26 34 36 36L28 42Z", "#3a3d42");
  brush.shape("M62 92C78 66 118 58 148 72C160 74 158 86 148 88C122 104 92 104 66 98L40 104Z", "#f3f4f3");
  brush.shape("M158 76L176 82L157 85Z", "#e0a030");
  brush.ball(149, 77, 2, "#222");
  return { body: brush.body(), x: 0, y: 0, width: 200, height: 120 };
}

function hen(): Drawing {
  const brush = new Brush(20, 150);
  brush.limb(
    [
      [82, 130],
      [82, 160],
      [94, 162],
    ],
    4,
    "#d99a2e",
  );
  brush.limb(
    [
      [98, 130],
      [98, 162],
      [110, 164],
    ],
    4,
    "#d99a2e",
  );
  brush.shape(
    "M20 62C40 70 52 82 62 80C84 76 98 66 104 44C116 40 130 50 128 66C136 104 118 138 86 138C48 138 30 110 20 62Z",
    "#b06a36",
  );
  brush.shape("M50 92C70 84 92 90 100 104C88 122 64 120 50 92Z", "#8e4f26");
  brush.ball(116, 46, 15, "#b9733c");
  brush.shape("M106 34C106 22 114 24 115 30C118 20 126 24 125 34Z", "#cf3326");
  brush.shape("M130 44L146 50L130 54Z", "#e0a030");
  brush.oval(128, 60, 4, 7, "#cf3326");
  brush.ball(121, 44, 2.4, "#221a16");
  return { body: brush.body(), x: 0, y: 0, width: 160, height: 180 };
}

function frog(): Drawing {
  const brush = new Brush(20, 170);
  brush.shape("M30 120C20 90 60 84 78 104L70 124Z", "#4f8a36");
  brush.shape("M34 118C30 70 92 36 140 56C168 62 172 84 150 92C140 116 110 126 60 126Z", "#6aa844");
  brush.limb(
    [
      [128, 96],
      [138, 122],
      [156, 124],
    ],
    9,
    "#5a9a3c",
  );
  brush.limb(
    [
      [52, 122],
      [30, 126],
      [74, 128],
    ],
    10,
    "#5a9a3c",
  );
  brush.ball(134, 54, 12, "#7cb955");
  brush.ball(137, 53, 6.5, "#f0e6b0");
  brush.ball(138.5, 53, 3.6, "#1f1a16");
  brush.curve("M168 78C156 86 144 87 132 84", 2, "#3c6a2a");
  return { body: brush.body(), x: 10, y: 20, width: 180, height: 120 };
}

/** Soaring, seen from the side and a little below. */
function eagle(): Drawing {
  const brush = new Brush(20, 220);
  brush.shape(
    "M112 70C88 40 50 18 4 24C14 30 20 34 30 37L18 40C30 46 36 48 44 49L36 54C60 66 84 80 104 88Z",
    "#5a4030",
  );
  brush.shape(
    "M118 70C140 34 184 14 236 22C226 28 218 32 208 35L222 39C210 45 202 47 194 48L204 54C178 66 156 78 136 90Z",
    "#6b4c38",
  );
  brush.shape("M74 104L40 124L52 108L36 106L78 92Z", "#e9e4da");
  brush.shape("M72 96C92 74 132 66 158 76C168 82 166 90 154 94C126 106 96 110 72 104Z", "#4f382a");
  brush.shape("M146 74C160 68 176 72 180 82C176 92 160 94 148 90Z", "#f0ece4");
  brush.shape("M177 78L190 84C190 90 186 93 183 92L174 88Z", "#e0a52e");
  brush.ball(170, 79, 2, "#221a16");
  return { body: brush.body(), x: 0, y: 10, width: 240, height: 118 };
}

export const animals: Record<string, () => Drawing> = {
  wolf: () => beast(wolf),
  fox: () =>
    beast({
      ...wolf,
      coat: "#c9622a",
      belly: "#f1e6da",
      legs: "#5a2f1c",
      girth: 26,
      legLength: 62,
      legWidth: 9,
      headSize: 20,
      neck: 28,
      tailTip: "#f4efe8",
    }),
  bear: () => beast(bear),
  "polar-bear": () => beast({ ...bear, coat: "#ece8de", belly: "#f6f3ec", legs: "#dcd7ca", headSize: 26, muzzle: 25 }),
  panda: () =>
    beast({
      ...bear,
      coat: "#eeece6",
      legs: "#2b2a2c",
      patches: "#2b2a2c",
      belly: "#f5f3ee",
      headSize: 31,
      muzzle: 15,
    }),
  lion: () =>
    beast({
      coat: "#c99a56",
      belly: "#e0bf8a",
      girth: 33,
      legLength: 66,
      legWidth: 14,
      head: [40, -2],
      headSize: 23,
      muzzle: 16,
      neck: 40,
      ears: "round",
      tail: "tuft",
      mane: "#7a4a24",
    }),
  stag: () =>
    beast({
      coat: "#8a6240",
      belly: "#cbb490",
      girth: 31,
      legLength: 86,
      legWidth: 9,
      head: [40, -44],
      headSize: 18,
      muzzle: 22,
      neck: 27,
      ears: "long",
      tail: "short",
      antlers: true,
    }),
  gull,
  eagle,
  hen,
  frog,
};

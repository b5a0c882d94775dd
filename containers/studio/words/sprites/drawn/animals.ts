import { Brush } from "../brush.ts";
import { shade } from "../colour.ts";
import type { Drawing } from "../drawing.ts";

type Beast = {
  coat: string;
  belly?: string;
  legs?: string;
  /** Half of the body's height, and how long its legs are. */
  girth: number;
  legLength: number;
  legWidth: number;
  /** Where the head is, from the shoulders. */
  head: [x: number, y: number];
  headSize: number;
  muzzle: number;
  neck: number;
  ears: "pointed" | "round" | "long";
  tail: "bushy" | "stub" | "tuft" | "short";
  tailTip?: string;
  mane?: string;
  antlers?: true;
  patches?: string;
};

/** A beast on four legs in profile, facing right; the ground is at 200. */
function beast(look: Beast): Drawing {
  const brush = new Brush(40, 210);
  const { coat, girth, legLength, legWidth, headSize } = look;
  const legs = look.legs ?? coat;
  const back = 200 - legLength - girth * 1.7;
  const middle = back + girth;
  const hipX = 58;
  const shoulderX = 158;
  const far = shade(legs, -0.12);
  const leg = (x: number, swing: number, hind: boolean, colour: string) => {
    const knee = 200 - legLength * 0.52;
    brush.limb(
      [
        [x, middle + girth * 0.35],
        [x + (hind ? 7 : 0) + swing * 0.4, knee],
      ],
      legWidth * 1.5,
      colour,
    );
    brush.limb(
      [
        [x + (hind ? 7 : 0) + swing * 0.4, knee],
        [x + swing, 195],
      ],
      legWidth,
      colour,
    );
    brush.limb(
      [
        [x + swing, 196],
        [x + swing + legWidth * 0.7, 197],
      ],
      legWidth * 0.8,
      colour,
    );
  };
  leg(hipX + 16, 14, true, far);
  leg(shoulderX - 20, -12, false, far);

  const tailAt: [number, number] = [hipX - 18, middle - girth * 0.4];
  if (look.tail === "bushy") {
    brush.curve(
      `M${tailAt[0] + 4} ${tailAt[1]}C${tailAt[0] - 26} ${tailAt[1] + 6} ${tailAt[0] - 34} ${tailAt[1] + 34} ${tailAt[0] - 44} ${tailAt[1] + 44}`,
      15,
      coat,
    );
    if (look.tailTip !== undefined)
      brush.limb(
        [
          [tailAt[0] - 37, tailAt[1] + 37],
          [tailAt[0] - 46, tailAt[1] + 46],
        ],
        12,
        look.tailTip,
      );
  } else if (look.tail === "tuft") {
    brush.curve(
      `M${tailAt[0] + 4} ${tailAt[1]}C${tailAt[0] - 30} ${tailAt[1] + 4} ${tailAt[0] - 20} ${tailAt[1] + 50} ${tailAt[0] - 34} ${tailAt[1] + 62}`,
      5,
      coat,
    );
    brush.oval(tailAt[0] - 36, tailAt[1] + 66, 7, 11, look.mane ?? coat, 20);
  } else {
    brush.oval(tailAt[0], tailAt[1] - 2, look.tail === "stub" ? 9 : 6, look.tail === "stub" ? 8 : 10, coat, 20);
  }

  const rump = `M${hipX - 22} ${middle}C${hipX - 26} ${back - 4} ${hipX + 14} ${back - 2} ${hipX + 44} ${back + 3}`;
  const withers = `C${shoulderX - 30} ${back + 4} ${shoulderX - 10} ${back - 8} ${shoulderX + 12} ${back + 2}`;
  const chest = `C${shoulderX + 34} ${back + 14} ${shoulderX + 26} ${middle + girth * 0.9} ${shoulderX} ${middle + girth * 0.92}`;
  const under = `C${shoulderX - 40} ${middle + girth * 0.9} ${hipX + 40} ${middle + girth * 0.55} ${hipX + 12} ${middle + girth * 0.75}C${hipX - 12} ${middle + girth * 0.85} ${hipX - 20} ${middle + girth * 0.5} ${hipX - 22} ${middle}Z`;
  brush.shape(rump + withers + chest + under, coat);
  if (look.belly !== undefined) {
    brush.flat(
      `M${shoulderX + 20} ${middle}C${shoulderX + 18} ${middle + girth * 0.9} ${shoulderX - 10} ${middle + girth} ${shoulderX - 30} ${middle + girth * 0.78}C${hipX + 60} ${middle + girth * 0.6} ${hipX + 40} ${middle + girth * 0.6} ${hipX + 30} ${middle + girth * 0.62}C${hipX + 70} ${middle + girth * 0.4} ${shoulderX - 10} ${middle + girth * 0.4} ${shoulderX + 20} ${middle}Z`,
      look.belly,
      0.85,
    );
  }
  if (look.patches !== undefined) {
    brush.shape(
      `M${shoulderX - 18} ${back}C${shoulderX - 8} ${back - 8} ${shoulderX + 8} ${back - 4} ${shoulderX + 14} ${back + 4}L${shoulderX + 18} ${middle + girth * 0.8}L${shoulderX - 16} ${middle + girth * 0.86}Z`,
      look.patches,
    );
  }
  leg(hipX, -8, true, legs);
  leg(shoulderX, 10, false, legs);

  const [headX, headY] = [shoulderX + look.head[0], back + look.head[1]];
  if (look.mane !== undefined) {
    brush.ball(headX - headSize * 0.5, headY + headSize * 0.35, headSize * 1.85, look.mane);
    brush.limb(
      [
        [shoulderX + 2, middle],
        [headX - headSize, headY + headSize],
      ],
      headSize * 2,
      look.mane,
    );
  }
  brush.limb(
    [
      [shoulderX + 2, back + girth * 0.7],
      [headX, headY],
    ],
    look.neck,
    coat,
  );
  const ear = (dx: number, colour: string) => {
    const [x, y] = [headX + dx, headY - headSize * 0.8];
    if (look.ears === "round") brush.ball(x, y, headSize * 0.42, colour);
    else if (look.ears === "pointed")
      brush.polygon(
        [
          [x - headSize * 0.42, y + headSize * 0.3],
          [x - headSize * 0.1, y - headSize * 0.75],
          [x + headSize * 0.4, y + headSize * 0.2],
        ],
        colour,
      );
    else brush.oval(x - headSize * 0.5, y, headSize * 0.65, headSize * 0.28, colour, -24);
  };
  ear(headSize * 0.25, shade(look.patches ?? coat, -0.1));
  brush.oval(headX, headY, headSize, headSize * 0.88, coat, 12);
  brush.limb(
    [
      [headX + headSize * 0.5, headY + headSize * 0.22],
      [headX + headSize * 0.5 + look.muzzle, headY + headSize * 0.42],
    ],
    headSize * 0.85,
    look.belly ?? coat,
  );
  brush.limb(
    [
      [headX + headSize * 0.2, headY],
      [headX + headSize * 0.5 + look.muzzle, headY + headSize * 0.2],
    ],
    headSize * 0.62,
    coat,
  );
  ear(-headSize * 0.35, look.patches ?? coat);
  brush.oval(
    headX + headSize * 0.72 + look.muzzle,
    headY + headSize * 0.22,
    headSize * 0.2,
    headSize * 0.17,
    "#26201d",
  );
  if (look.patches !== undefined)
    brush.oval(headX + headSize * 0.3, headY - headSize * 0.05, headSize * 0.3, headSize * 0.36, look.patches, 20);
  brush.ball(headX + headSize * 0.32, headY - headSize * 0.14, headSize * 0.12, "#241c18");
  if (look.antlers === true) {
    for (const [lean, colour] of [
      [8, "#7a5c3c"],
      [-8, "#92704a"],
    ] as const) {
      const [x, y] = [headX - 4 + lean * 0.3, headY - headSize * 0.8];
      brush.curve(
        `M${x} ${y}C${x - 14 + lean} ${y - 20} ${x - 20 + lean} ${y - 40} ${x - 6 + lean} ${y - 66}M${x - 10 + lean * 0.6} ${y - 20}C${x + 6 + lean} ${y - 26} ${x + 12 + lean} ${y - 36} ${x + 14 + lean} ${y - 46}M${x - 14 + lean} ${y - 40}C${x - 30 + lean} ${y - 48} ${x - 32 + lean} ${y - 58} ${x - 32 + lean} ${y - 66}`,
        5,
        colour,
      );
    }
  }
  return { body: brush.body(), x: -40, y: -60, width: 340, height: 270 };
}

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
  hen,
  frog,
};

import { Brush } from "../brush.ts";
import type { Drawing } from "../drawing.ts";

/** Places on a disc, evenly spread and always the same. */
function spread(count: number, radius: number): [x: number, y: number][] {
  return Array.from({ length: count }, (_, at) => {
    const [far, angle] = [radius * Math.sqrt((at + 0.5) / count), at * 2.39996];
    return [Math.cos(angle) * far, Math.sin(angle) * far * 0.78];
  });
}

function cherryTree(): Drawing {
  const brush = new Brush(20, 240);
  brush.curve(
    "M128 226C126 180 120 160 96 128M126 180C140 156 160 146 178 124M124 160C122 136 126 120 128 96",
    11,
    "#5a3d36",
  );
  brush.curve("M128 228C127 200 126 190 124 170", 17, "#5a3d36");
  const tones = ["#e79db8", "#efb0c6", "#f4c3d3", "#f8d5e0"];
  // Clouds of blossom in several crowns, the darker behind and below, torn at their edges
  const crowns = [
    [-66, 22, 46],
    [62, 14, 50],
    [-30, -34, 52],
    [34, -44, 48],
    [0, 4, 56],
  ] as const;
  tones.forEach((tone, layer) => {
    for (const [left, down, wide] of crowns)
      for (const [at, [x, y]] of spread(12 - layer, wide - layer * 5).entries()) {
        const size = 9 + ((at * 7 + layer * 3 + wide) % 9);
        brush.oval(
          130 + left + x - layer * 3,
          92 + down + y * 0.72 - layer * 5,
          size * 1.3,
          size * 0.85,
          tone,
          (at * 40) % 90,
        );
      }
  });
  for (const [left, down, wide] of crowns)
    for (const [at, [x, y]] of spread(26, wide + 14).entries())
      brush.oval(
        128 + left + x,
        86 + down + y * 0.74,
        3 + (at % 3),
        2.4 + (at % 2),
        at % 3 === 0 ? "#fdeaf0" : "#f3bccf",
        (at * 50) % 180,
      );
  return { body: brush.body(), x: -6, y: -26, width: 274, height: 260 };
}

function hayBale(): Drawing {
  const brush = new Brush(10, 170);
  brush.shape("M60 20H150C186 20 200 50 200 80C200 112 186 140 150 140H60Z", "#d9b25a");
  for (const x of [90, 120, 150]) brush.curve(`M${x} 20C${x + 24} 50 ${x + 24} 110 ${x} 140`, 1.6, "#a8803a");
  brush.oval(62, 80, 48, 60, "#e6c470");
  brush.curve(
    "M62 80m-36 0a36 46 0 1 0 72 0a36 46 0 1 0 -72 0M62 80m-22 0a22 30 0 1 0 44 0a22 30 0 1 0 -44 0M62 80m-9 0a9 13 0 1 0 18 0a9 13 0 1 0 -18 0",
    2,
    "#b58c42",
  );
  return { body: brush.body(), x: 10, y: 16, width: 194, height: 128 };
}

function pumpkin(): Drawing {
  const brush = new Brush(10, 150);
  brush.limb(
    [
      [80, 44],
      [86, 18],
    ],
    10,
    "#5f7a3a",
  );
  for (const [x, rx] of [
    [38, 30],
    [122, 30],
    [58, 34],
    [102, 34],
    [80, 34],
  ] as const)
    brush.oval(x, 86, rx, 48, x === 80 ? "#e8862a" : "#d9741e");
  return { body: brush.body(), x: 4, y: 8, width: 152, height: 130 };
}

function streetLamp(): Drawing {
  const brush = new Brush(50, 110);
  brush.limb(
    [
      [80, 70],
      [80, 316],
    ],
    7,
    "#2f3438",
  );
  brush.box(66, 300, 28, 20, "#2a2e32", 3);
  brush.box(72, 120, 16, 6, "#3a4046", 2);
  brush.polygon(
    [
      [60, 24],
      [100, 24],
      [94, 70],
      [66, 70],
    ],
    "#f7dc94",
  );
  brush.polygon(
    [
      [54, 26],
      [80, 4],
      [106, 26],
    ],
    "#2f3438",
  );
  brush.limb(
    [
      [66, 70],
      [94, 70],
    ],
    5,
    "#2f3438",
  );
  brush.curve("M60 25L66 70M100 25L94 70M80 24V70", 2.6, "#2f3438");
  return { body: brush.body(), x: 40, y: 0, width: 80, height: 322 };
}

function campfire(): Drawing {
  const brush = new Brush(40, 160);
  brush.flat(
    "M100 12C120 52 158 70 150 122C146 152 120 164 100 164C76 164 52 150 50 120C48 92 66 84 72 58C86 70 88 40 100 12Z",
    "#e8591e",
  );
  brush.flat(
    "M102 56C116 82 138 94 132 128C128 150 114 160 100 160C84 160 70 148 70 128C70 108 82 102 86 84C96 92 98 76 102 56Z",
    "#f7a52a",
  );
  brush.flat(
    "M102 100C110 116 120 122 117 138C114 152 106 158 100 158C92 158 84 150 85 138C86 126 94 122 96 114C100 118 101 110 102 100Z",
    "#ffe680",
  );
  brush.limb(
    [
      [36, 172],
      [164, 150],
    ],
    15,
    "#5a3c26",
  );
  brush.limb(
    [
      [36, 150],
      [164, 172],
    ],
    15,
    "#6b4a30",
  );
  brush.ball(36, 150, 7, "#9a7a56");
  brush.ball(164, 150, 7, "#8a6a48");
  return { body: brush.body(), x: 20, y: 6, width: 160, height: 176 };
}

function armchair(): Drawing {
  const brush = new Brush(10, 180);
  brush.limb(
    [
      [50, 170],
      [46, 190],
    ],
    7,
    "#4a3020",
  );
  brush.limb(
    [
      [150, 170],
      [154, 190],
    ],
    7,
    "#4a3020",
  );
  brush.shape("M44 130C36 40 60 16 100 16C140 16 164 40 156 130Z", "#8a3f38");
  brush.box(36, 120, 128, 54, "#7a352f", 10);
  brush.box(46, 108, 108, 30, "#9c4a42", 12);
  brush.box(20, 92, 34, 82, "#8f433b", 16);
  brush.box(146, 92, 34, 82, "#8f433b", 16);
  return { body: brush.body(), x: 14, y: 10, width: 172, height: 184 };
}

function scarecrow(): Drawing {
  const brush = new Brush(30, 170);
  brush.limb(
    [
      [100, 60],
      [100, 226],
    ],
    7,
    "#7a5a38",
  );
  brush.limb(
    [
      [30, 92],
      [170, 92],
    ],
    6,
    "#7a5a38",
  );
  for (const [x, side] of [
    [26, -1],
    [174, 1],
  ] as const)
    for (const dy of [-8, 0, 8])
      brush.limb(
        [
          [x, 92],
          [x + side * 14, 92 + dy],
        ],
        3,
        "#dcb65c",
      );
  brush.polygon(
    [
      [32, 84],
      [168, 84],
      [166, 108],
      [130, 106],
      [134, 168],
      [66, 168],
      [70, 106],
      [34, 108],
    ],
    "#5f6f8a",
  );
  brush.box(86, 128, 18, 18, "#b5533c");
  brush.oval(100, 60, 20, 23, "#e0c48e");
  brush.flat("M91 56l5 5m0-5l-5 5", "#2a2018");
  brush.ball(92, 58, 2.6, "#2a2018");
  brush.ball(108, 58, 2.6, "#2a2018");
  brush.curve("M90 70C96 76 104 76 110 70", 2, "#6a4a2a");
  brush.oval(100, 40, 34, 6, "#b58c42");
  brush.polygon(
    [
      [80, 40],
      [92, 8],
      [114, 10],
      [120, 40],
    ],
    "#c99e4e",
  );
  return { body: brush.body(), x: 4, y: 0, width: 192, height: 230 };
}

function bench(): Drawing {
  const brush = new Brush(0, 220);
  for (const x of [34, 186])
    brush.limb(
      [
        [x, 20],
        [x, 108],
      ],
      7,
      "#33383c",
    );
  for (const y of [24, 42]) brush.box(12, y, 196, 13, "#96683c", 3);
  brush.box(6, 66, 208, 14, "#a87646", 3);
  for (const x of [28, 192])
    brush.limb(
      [
        [x, 80],
        [x, 112],
      ],
      7,
      "#2b3034",
    );
  return { body: brush.body(), x: 0, y: 16, width: 220, height: 102 };
}

function fence(): Drawing {
  const brush = new Brush(0, 320);
  for (const y of [44, 78]) brush.box(0, y, 320, 10, "#9a7750", 2);
  for (const x of [18, 108, 198, 288])
    brush.polygon(
      [
        [x, 116],
        [x, 26],
        [x + 8, 18],
        [x + 16, 26],
        [x + 16, 116],
      ],
      "#8a6842",
    );
  return { body: brush.body(), x: 0, y: 14, width: 320, height: 104 };
}

function table(): Drawing {
  const brush = new Brush(0, 220);
  for (const x of [28, 192])
    brush.limb(
      [
        [x, 40],
        [x, 116],
      ],
      10,
      "#6a4629",
    );
  brush.box(22, 34, 176, 18, "#7d5432", 2);
  brush.box(6, 22, 208, 14, "#9c6b40", 4);
  return { body: brush.body(), x: 0, y: 18, width: 220, height: 106 };
}

function heart(): Drawing {
  const brush = new Brush(30, 190);
  brush.shape("M100 180C30 128 8 92 12 58C16 22 76 6 100 50C124 6 184 22 188 58C192 92 170 128 100 180Z", "#cf2f3c");
  brush.flat("M34 56C38 38 58 32 70 40C54 42 44 54 42 72C36 70 33 64 34 56Z", "#ffffff", 0.35);
  return { body: brush.body(), x: 6, y: 10, width: 188, height: 176 };
}

function surfboard(): Drawing {
  const brush = new Brush(20, 90);
  brush.shape("M50 4C84 50 88 150 70 216H30C12 150 16 50 50 4Z", "#f2e6c8");
  brush.flat("M46 14H54V216H46Z", "#d2502f");
  brush.flat("M22 130C40 140 60 140 78 130L76 146C60 154 40 154 24 146Z", "#2f86a8");
  return { body: brush.body(), x: 8, y: 0, width: 84, height: 220 };
}

/** A ball with bands or spots on it, lit from the upper left: a planet. */
function globe(colour: string, marks: (brush: Brush) => void): Drawing {
  const brush = new Brush(10, 190);
  brush.ball(100, 100, 96, colour);
  marks(brush);
  // The night side
  brush.flat("M128 8A96 96 0 1 1 40 176A110 110 0 0 0 128 8Z", "#060710", 0.42);
  return { body: brush.body(), x: 2, y: 2, width: 196, height: 196 };
}

const planet = () =>
  globe("#c9a57c", (brush) => {
    for (const [y, half, colour] of [
      [58, 84, "#e6d0ae"],
      [84, 92, "#a8774e"],
      [112, 93, "#e0c49a"],
      [140, 84, "#96633f"],
    ] as const)
      brush.flat(
        `M${100 - half} ${y}C60 ${y + 10} 140 ${y + 10} ${100 + half} ${y}L${100 + half - 3} ${y + 12}C140 ${y + 21} 60 ${y + 21} ${100 - half + 3} ${y + 12}Z`,
        colour,
        0.65,
      );
    brush.oval(70, 128, 15, 8, "#b5532f", 6);
  });

const mars = () =>
  globe("#c0603a", (brush) => {
    brush.flat(
      "M30 84C60 66 90 96 130 76C150 70 170 86 172 96C140 108 110 100 84 116C60 124 36 112 30 84Z",
      "#8a3f26",
      0.6,
    );
    brush.flat("M60 144C84 132 120 146 140 138C130 160 90 166 60 144Z", "#8a3f26", 0.5);
    brush.flat("M70 12C90 2 116 4 130 12C112 20 90 20 70 12Z", "#f2e8e0", 0.9);
  });

export const things: Record<string, () => Drawing> = {
  "cherry-tree": cherryTree,
  "hay-bale": hayBale,
  pumpkin,
  "street-lamp": streetLamp,
  campfire,
  armchair,
  scarecrow,
  bench,
  fence,
  table,
  heart,
  surfboard,
  planet,
  mars,
};

import { Brush } from "../brush.ts";
import type { Drawing } from "../drawing.ts";

function lighthouse(): Drawing {
  const brush = new Brush(40, 150);
  brush.shape("M14 300C24 274 60 268 96 270C140 266 176 276 188 300Z", "#6f675e");
  brush.polygon(
    [
      [70, 276],
      [80, 84],
      [120, 84],
      [130, 276],
    ],
    "#f1ece2",
  );
  for (const [top, bottom] of [
    [112, 146],
    [184, 222],
  ] as const) {
    const half = (y: number) => 20 + ((y - 84) / 192) * 10;
    brush.polygon(
      [
        [100 - half(top), top],
        [100 + half(top), top],
        [100 + half(bottom), bottom],
        [100 - half(bottom), bottom],
      ],
      "#b8382c",
    );
  }
  brush.box(72, 78, 56, 8, "#3a4046", 2);
  brush.box(84, 48, 32, 30, "#f7e2a0");
  for (const x of [84, 94.5, 105, 115]) brush.flat(`M${x - 1} 48h2v30h-2Z`, "#3a4046");
  brush.curve("M74 78V66M126 78V66M74 67H126", 2.2, "#3a4046");
  brush.shape("M80 50C82 30 118 30 120 50Z", "#a8332a");
  brush.ball(100, 30, 4, "#3a4046");
  brush.box(92, 246, 16, 30, "#5a4030", 8);
  for (const y of [158, 96, 232]) brush.box(96, y, 8, 12, "#46535c", 3);
  return { body: brush.body(), x: 10, y: 20, width: 182, height: 284 };
}

function ruin(): Drawing {
  const brush = new Brush(0, 340);
  const stone = "#d3c19f";
  brush.box(6, 196, 328, 12, "#b8a684", 1);
  brush.box(16, 184, 308, 13, "#c6b48f", 1);
  const column = (x: number, top: number, whole: boolean) => {
    brush.polygon(
      [
        [x - 12, 184],
        [x - 10, top],
        [x + 10, whole ? top : top + 9],
        [x + 12, 184],
      ],
      stone,
    );
    for (const flute of [-6, 0, 6]) brush.flat(`M${x + flute - 0.8} ${top + 6}h1.6V182h-1.6Z`, "#8f7c5a", 0.45);
    if (whole) brush.box(x - 15, top - 8, 30, 9, "#dccbaa", 1);
    brush.box(x - 15, 178, 30, 7, "#c6b48f", 1);
  };
  column(40, 70, true);
  column(88, 70, true);
  column(136, 70, true);
  column(190, 104, false);
  column(242, 138, false);
  column(296, 92, false);
  brush.polygon(
    [
      [22, 62],
      [22, 42],
      [150, 42],
      [161, 50],
      [154, 62],
    ],
    "#d9c8a6",
  );
  brush.polygon(
    [
      [18, 42],
      [86, 10],
      [118, 26],
      [112, 34],
      [126, 42],
    ],
    "#cdbb96",
  );
  brush.oval(232, 190, 16, 8, "#c4b28d", -8);
  brush.polygon(
    [
      [258, 196],
      [266, 180],
      [284, 182],
      [288, 196],
    ],
    "#bfae8a",
  );
  brush.curve("M18 182C30 176 34 186 44 180M180 182C190 174 196 184 206 180", 3, "#7d8a4f");
  return { body: brush.body(), x: 0, y: 4, width: 340, height: 208 };
}

function rocket(): Drawing {
  const brush = new Brush(60, 140);
  brush.flat("M84 232C60 280 70 330 100 392C130 330 140 280 116 232Z", "#f28a1e", 0.85);
  brush.flat("M90 232C76 272 82 306 100 350C118 306 124 272 110 232Z", "#ffd24a");
  brush.flat("M94 232C88 256 92 280 100 306C108 280 112 256 106 232Z", "#fff6d6");
  brush.shape("M70 150C50 170 46 200 48 226L76 208Z", "#b8332b");
  brush.shape("M130 150C150 170 154 200 152 226L124 208Z", "#b8332b");
  brush.shape(
    "M100 8C128 40 136 96 132 140C131 174 124 206 120 226H80C76 206 69 174 68 140C64 96 72 40 100 8Z",
    "#eef0f1",
  );
  brush.shape("M100 8C112 22 120 40 125 60C108 66 92 66 75 60C80 40 88 22 100 8Z", "#c23a2f");
  brush.shape("M68 168H132L130 184H70Z", "#c23a2f");
  brush.ball(100, 104, 16, "#3f6f94");
  brush.curve("M100 104m-18 0a18 18 0 1 0 36 0a18 18 0 1 0 -36 0", 5, "#c9ced2");
  brush.box(82, 224, 36, 12, "#5a6066", 3);
  brush.shape("M97 150L94 236H106L103 150Z", "#a62d26");
  return { body: brush.body(), x: 40, y: 4, width: 120, height: 392 };
}

/** One bursting rocket of a firework: light only. */
function fireworks(): Drawing {
  const brush = new Brush(0, 200);
  const burst = (x: number, y: number, radius: number, colours: readonly string[], rays: number) => {
    for (let ray = 0; ray < rays; ray++) {
      const angle = (ray / rays) * 2 * Math.PI + radius;
      const colour = colours[ray % colours.length] ?? "#ffffff";
      const reach = radius * (0.82 + 0.18 * Math.sin(ray * 2.7));
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      // Sparks fall a little as they fly
      const end: [number, number] = [x + dx * reach, y + dy * reach + radius * 0.1];
      brush.flat(
        `M${x + dx * radius * 0.16} ${y + dy * radius * 0.16}Q${x + dx * reach * 0.7 - dy} ${y + dy * reach * 0.62 + dx} ${end[0]} ${end[1]}Q${x + dx * reach * 0.7 + dy} ${y + dy * reach * 0.62 - dx} ${x + dx * radius * 0.16} ${y + dy * radius * 0.16}Z`,
        colour,
        0.9,
      );
      brush.flat(`M${end[0] - 1.9} ${end[1]}a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0Z`, "#fff8e0");
    }
    brush.flat(
      `M${x - radius * 0.1} ${y}a${radius * 0.1} ${radius * 0.1} 0 1 0 ${radius * 0.2} 0a${radius * 0.1} ${radius * 0.1} 0 1 0 ${-radius * 0.2} 0Z`,
      "#fffbe8",
      0.9,
    );
  };
  burst(92, 78, 72, ["#ff5a4a", "#ff8a5a", "#ffd08a"], 34);
  burst(168, 128, 48, ["#5ab4ff", "#a0d8ff", "#e0f2ff"], 26);
  burst(46, 156, 36, ["#ffd24a", "#fff0a0"], 20);
  return { body: brush.body(), x: 0, y: 0, width: 224, height: 204 };
}

function rainbow(): Drawing {
  const brush = new Brush(0, 400);
  const bands = ["#e8453c", "#f2923a", "#f4dc4a", "#58b85c", "#3f8fd8", "#5a52b0", "#8a4aa8"];
  const body = bands
    .map(
      (colour, at) =>
        `<path d="M${10 + at * 7} 204A${190 - at * 7} ${190 - at * 7} 0 0 1 ${390 - at * 7} 204" fill="none" stroke="${colour}" stroke-width="7.4" opacity="0.6"/>`,
    )
    .join("");
  return { body: brush.body() + body, x: 4, y: 6, width: 392, height: 200 };
}

function earth(): Drawing {
  const brush = new Brush(10, 190);
  const land = "#5f8a4a";
  brush.flat("M100 -2a102 102 0 1 0 .1 0Z", "#8cc4f2", 0.28);
  brush.ball(100, 100, 96, "#2b6cb4");
  brush.flat("M84 40C100 30 122 34 132 44C126 52 114 48 108 56C98 62 88 60 82 54C74 54 76 44 84 40Z", land, 0.95);
  brush.flat(
    "M72 70C92 62 118 66 130 78C142 88 152 92 148 102C140 108 136 118 134 132C128 150 118 162 110 158C104 146 106 130 100 118C90 110 72 112 64 98C60 86 64 76 72 70Z",
    "#a88f58",
    0.9,
  );
  brush.flat("M96 100C112 98 128 102 134 112C132 126 126 144 114 154C106 144 108 130 102 118Z", land, 0.9);
  brush.flat(
    "M140 48C156 46 172 58 180 74C184 88 176 92 166 86C156 82 146 74 140 66C134 58 134 52 140 48Z",
    "#8a9a58",
    0.9,
  );
  brush.flat("M20 66C30 62 40 70 38 84C36 98 28 108 18 104C14 90 14 76 20 66Z", land, 0.8);
  brush.flat(
    "M66 8C86 2 116 2 136 10C120 18 84 18 66 8ZM62 188C84 178 118 178 140 188C118 198 84 198 62 188Z",
    "#f2f6f8",
    0.9,
  );
  for (const d of [
    "M26 52C50 44 66 54 88 46C72 62 46 64 26 52Z",
    "M112 84C134 78 152 88 178 82C160 98 130 100 112 84Z",
    "M30 128C54 120 70 132 96 126C78 142 48 144 30 128Z",
    "M108 170C124 164 140 168 154 160C144 176 122 180 108 170Z",
  ])
    brush.flat(d, "#ffffff", 0.55);
  brush.flat("M128 8A96 96 0 1 1 40 176A112 112 0 0 0 128 8Z", "#04060f", 0.5);
  return { body: brush.body(), x: -4, y: -4, width: 208, height: 208 };
}

function atom(): Drawing {
  const brush = new Brush(10, 190);
  for (const turn of [0, 60, 120]) {
    brush.ring(100, 100, 90, 34, turn, 5, "#6fb7e8");
  }
  brush.ball(92, 96, 12, "#d84f3c");
  brush.ball(108, 98, 12, "#e8b03c");
  brush.ball(100, 110, 12, "#4f8fd0");
  for (const [x, y] of [
    [190, 100],
    [55, 22],
    [55, 178],
  ] as const)
    brush.ball(x, y, 7, "#bfe4ff");
  return { body: brush.body(), x: 0, y: 0, width: 200, height: 200 };
}

function robot(): Drawing {
  const brush = new Brush(30, 130);
  for (const x of [66, 94]) {
    brush.limb(
      [
        [x, 142],
        [x, 186],
      ],
      13,
      "#8d99a3",
    );
    brush.box(x - 12, 184, 24, 12, "#5f6a74", 4);
  }
  brush.limb(
    [
      [44, 92],
      [30, 118],
      [34, 142],
    ],
    10,
    "#8d99a3",
  );
  brush.limb(
    [
      [116, 92],
      [132, 116],
      [128, 142],
    ],
    10,
    "#8d99a3",
  );
  brush.ball(34, 146, 8, "#5f6a74");
  brush.ball(128, 146, 8, "#5f6a74");
  brush.box(46, 78, 68, 68, "#c3ccd3", 12);
  brush.box(58, 94, 44, 24, "#2f4a5e", 4);
  brush.ball(70, 106, 4, "#59d6a8");
  brush.ball(84, 106, 4, "#f0b83c");
  brush.box(74, 66, 12, 14, "#7d8891");
  brush.box(48, 22, 64, 48, "#d6dde2", 14);
  brush.box(56, 34, 48, 20, "#1f2f3d", 9);
  brush.ball(70, 44, 6, "#67d9ff");
  brush.ball(91, 44, 6, "#67d9ff");
  brush.limb(
    [
      [80, 22],
      [80, 8],
    ],
    3,
    "#7d8891",
  );
  brush.ball(80, 7, 5, "#e0533d");
  return { body: brush.body(), x: 18, y: 0, width: 126, height: 200 };
}

/** Of glass, with something blue in it. */
function flask(): Drawing {
  const brush = new Brush(30, 130);
  brush.flat("M66 14V66L22 158C16 172 24 182 38 182H122C136 182 144 172 138 158L94 66V14Z", "#dcebf2", 0.55);
  brush.shape(
    "M45 112L24 156C18 170 26 178 38 178H122C134 178 142 170 136 156L115 112C100 120 86 106 72 112C62 116 54 116 45 112Z",
    "#2f7fd0",
  );
  brush.flat("M52 122L36 156C34 162 38 166 42 164L60 124Z", "#ffffff", 0.4);
  for (const [x, y, r] of [
    [80, 140, 5],
    [98, 154, 4],
    [70, 160, 3.4],
    [104, 132, 3],
  ] as const)
    brush.ball(x, y, r, "#a8d4f6");
  brush.box(60, 8, 40, 9, "#c9dde6", 4);
  brush.curve("M66 18V66L22 158C16 172 24 182 38 182H122C136 182 144 172 138 158L94 66V18", 3, "#b4cbd6");
  return { body: brush.body(), x: 8, y: 2, width: 144, height: 186 };
}

export const wonders: Record<string, () => Drawing> = {
  lighthouse,
  ruin,
  rocket,
  fireworks,
  rainbow,
  earth,
  atom,
  flask,
  robot,
};

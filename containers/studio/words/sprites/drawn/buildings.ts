import { Brush } from "../brush.ts";
import type { Drawing } from "../drawing.ts";
import { iconNamed } from "../icon-set.ts";

const glow = "#f2cf7a";
const glass = "#8fb3c4";

/** A window with its bars. */
function pane(brush: Brush, x: number, y: number, width: number, height: number, colour = glass): void {
  brush.box(x - 2, y - 2, width + 4, height + 4, "#e8dcc4", 1);
  brush.box(x, y, width, height, colour);
  brush.flat(`M${x + width / 2 - 1} ${y}h2v${height}h-2ZM${x} ${y + height / 2 - 1}h${width}v2h-${width}Z`, "#e8dcc4");
}

function cabin(): Drawing {
  const brush = new Brush(20, 230);
  brush.box(168, 22, 20, 50, "#8a7a70");
  brush.polygon(
    [
      [24, 110],
      [24, 200],
      [216, 200],
      [216, 110],
    ],
    "#7d5535",
  );
  for (let y = 118; y < 200; y += 14) brush.flat(`M24 ${y}H216V${y + 2}H24Z`, "#4f3420", 0.55);
  for (let y = 111; y < 200; y += 14) {
    brush.ball(22, y + 7, 7, "#8f6440");
    brush.ball(218, y + 7, 7, "#74502f");
  }
  brush.polygon(
    [
      [4, 116],
      [62, 42],
      [186, 42],
      [236, 116],
    ],
    "#54443c",
  );
  brush.flat("M4 116L236 116L232 109L9 109Z", "#33291f", 0.6);
  brush.box(104, 136, 34, 64, "#5a3a22", 2);
  brush.ball(131, 170, 2.4, "#c9a13a");
  pane(brush, 48, 138, 36, 30, glow);
  pane(brush, 160, 138, 36, 30, glow);
  return { body: brush.body(), x: -4, y: 10, width: 250, height: 196 };
}

function barn(): Drawing {
  const brush = new Brush(10, 230);
  brush.polygon(
    [
      [20, 96],
      [64, 40],
      [120, 16],
      [176, 40],
      [220, 96],
      [220, 200],
      [20, 200],
    ],
    "#a23a2c",
  );
  for (let x = 32; x < 220; x += 14) brush.flat(`M${x} 60h1.5v140h-1.5Z`, "#6f241b", 0.35);
  brush.limb(
    [
      [14, 102],
      [62, 38],
      [120, 12],
      [178, 38],
      [226, 102],
    ],
    10,
    "#5b4f4a",
  );
  brush.box(82, 116, 76, 84, "#8a2d22");
  brush.curve("M82 116H158V200H82ZM82 116L158 200M158 116L82 200", 4.5, "#efe6d6");
  brush.box(106, 56, 28, 30, "#3d2a22");
  brush.curve("M106 56H134V86H106Z", 4, "#efe6d6");
  return { body: brush.body(), x: 0, y: 0, width: 240, height: 204 };
}

function skyscraper(): Drawing {
  const brush = new Brush(10, 130);
  const tower = (x: number, y: number, width: number, colour: string, lit: number) => {
    brush.box(x, y, width, 400 - y, colour, 1);
    for (let row = y + 10; row < 392; row += 12) {
      for (let column = x + 5; column < x + width - 6; column += 9) {
        const on = (row * 7 + column * 13 + lit) % 11 < 3;
        brush.flat(`M${column} ${row}h5v7h-5Z`, on ? "#f6dc96" : "#c7dbe6", on ? 0.9 : 0.35);
      }
    }
  };
  tower(78, 130, 46, "#5d7385", 3);
  tower(20, 190, 40, "#6f8290", 5);
  brush.polygon(
    [
      [44, 60],
      [68, 40],
      [90, 60],
    ],
    "#44586a",
  );
  tower(44, 60, 46, "#4d6478", 1);
  brush.limb(
    [
      [68, 42],
      [68, 4],
    ],
    3,
    "#8a98a3",
  );
  return { body: brush.body(), x: 10, y: 0, width: 124, height: 402 };
}

function windmill(): Drawing {
  const brush = new Brush(50, 160);
  brush.polygon(
    [
      [74, 240],
      [86, 96],
      [126, 96],
      [140, 240],
    ],
    "#e6dccb",
  );
  brush.shape("M82 98C84 70 128 70 130 98Z", "#7a4a34");
  brush.box(95, 196, 24, 44, "#6a4630", 10);
  pane(brush, 99, 150, 14, 18);
  for (const turn of [20, 110, 200, 290]) {
    const angle = (turn * Math.PI) / 180;
    const at = (along: number, across: number): [number, number] => [
      106 + Math.cos(angle) * along - Math.sin(angle) * across,
      88 + Math.sin(angle) * along + Math.cos(angle) * across,
    ];
    brush.polygon([at(18, 2), at(88, 2), at(88, 20), at(18, 16)], "#efe9dc");
    for (let along = 22; along < 88; along += 11) brush.limb([at(along, 2), at(along, 18)], 1.4, "#8a6a4a");
    brush.limb([at(0, 0), at(92, 0)], 4, "#6a4630");
  }
  brush.ball(106, 88, 7, "#5a3a26");
  return { body: brush.body(), x: 0, y: -14, width: 210, height: 258 };
}

function windTurbine(): Drawing {
  const brush = new Brush(70, 140);
  brush.polygon(
    [
      [102, 400],
      [105.5, 120],
      [112.5, 120],
      [116, 400],
    ],
    "#eef1f2",
  );
  for (const turn of [-80, 40, 160]) {
    const angle = (turn * Math.PI) / 180;
    const at = (along: number, across: number): [number, number] => [
      109 + Math.cos(angle) * along - Math.sin(angle) * across,
      116 + Math.sin(angle) * along + Math.cos(angle) * across,
    ];
    brush.polygon([at(4, -3), at(20, -8), at(112, -1), at(112, 1), at(8, 3)], "#f4f6f6");
  }
  brush.ball(109, 116, 8, "#dfe4e6");
  return { body: brush.body(), x: -10, y: 0, width: 240, height: 402 };
}

function pyramid(): Drawing {
  const brush = new Brush(0, 400);
  brush.flat("M180 6L364 200H4Z", "#dcb678");
  brush.flat("M180 6L364 200H236Z", "#a57f4c");
  for (let y = 24; y < 200; y += 11) {
    const left = 180 - ((y - 6) / 194) * 176;
    const edge = 180 + ((y - 6) / 194) * 56;
    const right = 180 + ((y - 6) / 194) * 184;
    brush.flat(`M${left} ${y}H${edge}V${y + 1.6}H${left}Z`, "#b08c54", 0.55);
    brush.flat(`M${edge} ${y}H${right}V${y + 1.6}H${edge}Z`, "#7d5e38", 0.6);
    for (let x = left + ((y * 3) % 17); x < edge - 6; x += 19) brush.flat(`M${x} ${y}h1.2v10h-1.2Z`, "#b08c54", 0.4);
  }
  return { body: brush.body(), x: 0, y: 0, width: 368, height: 202 };
}

function bridge(): Drawing {
  const brush = new Brush(0, 520);
  brush.shape(
    "M0 60H500V150H478C478 74 376 74 376 150H346C346 74 244 74 244 150H214C214 74 112 74 112 150H82C82 80 0 84 0 130Z",
    "#a89b8a",
  );
  brush.box(0, 46, 500, 16, "#bdb1a0");
  brush.flat("M0 60H500V64H0Z", "#5f564b", 0.6);
  for (let x = 6; x < 500; x += 22) brush.box(x, 34, 8, 13, "#b3a796");
  brush.box(0, 30, 500, 6, "#c4b9a8");
  for (const x of [95, 229, 361]) {
    brush.polygon(
      [
        [x - 16, 150],
        [x - 12, 118],
        [x + 12, 118],
        [x + 16, 150],
      ],
      "#8f8373",
    );
  }
  return { body: brush.body(), x: 0, y: 26, width: 500, height: 128 };
}

function observatory(): Drawing {
  const brush = new Brush(10, 190);
  brush.box(20, 120, 160, 80, "#dcd8d0", 2);
  brush.shape("M14 122C14 20 186 20 186 122Z", "#b9c0c6");
  brush.flat("M104 46L132 38C140 70 142 98 142 122H112C112 96 110 70 104 46Z", "#2b3138");
  brush.limb(
    [
      [124, 108],
      [150, 34],
    ],
    15,
    "#e4e7ea",
  );
  brush.box(10, 116, 180, 10, "#98a0a6", 2);
  brush.box(86, 152, 28, 48, "#5a4638", 2);
  pane(brush, 42, 148, 22, 24);
  pane(brush, 138, 148, 22, 24);
  return { body: brush.body(), x: 0, y: 10, width: 200, height: 194 };
}

function igloo(): Drawing {
  const brush = new Brush(10, 200);
  brush.shape("M14 150C14 30 176 30 176 150Z", "#e3edf3");
  for (const y of [70, 95, 122])
    brush.curve(
      `M${22 + (122 - y) * 0.7} ${y + 6}C60 ${y - 6} 130 ${y - 6} ${168 - (122 - y) * 0.7} ${y + 6}`,
      1.8,
      "#a9bfcc",
    );
  for (const [x, y] of [
    [60, 48],
    [96, 42],
    [132, 50],
    [44, 76],
    [80, 70],
    [118, 70],
    [150, 80],
    [34, 104],
    [68, 98],
    [100, 96],
  ] as const)
    brush.curve(`M${x} ${y}L${x - 2} ${y + 22}`, 1.6, "#a9bfcc");
  brush.shape("M118 150C116 92 196 92 196 150Z", "#d2e0e8");
  brush.shape("M136 150C134 108 186 108 186 150Z", "#3d4d58");
  return { body: brush.body(), x: 6, y: 26, width: 196, height: 128 };
}

/** A train on the bridge: three carriages of the icon set's. */
function trainBridge(): Drawing {
  const under = bridge();
  const carriage = iconNamed("railway-car").body;
  const train = [150, 226, 302].map((x) => `<g transform="translate(${x} -38) scale(0.6)">${carriage}</g>`).join("");
  return { ...under, body: train + under.body, y: -44, height: 198 };
}

export const buildings: Record<string, () => Drawing> = {
  cabin,
  barn,
  skyscraper,
  windmill,
  "wind-turbine": windTurbine,
  pyramid,
  bridge,
  "train-bridge": trainBridge,
  observatory,
  igloo,
};

import { Brush } from "../brush.ts";
import type { Drawing } from "../drawing.ts";

/** With its oars laid in, unless somebody has them. */
export function rowingBoat(oars = true): Drawing {
  const brush = new Brush(0, 260);
  if (oars)
    brush.limb(
      [
        [112, 52],
        [44, 92],
      ],
      4,
      "#b08a5a",
    );
  brush.shape("M6 40C60 60 180 60 246 34C240 74 214 92 186 92H60C32 90 12 70 6 40Z", "#8a4f2c");
  brush.shape("M6 40C60 60 180 60 246 34L243 46C180 70 64 70 9 51Z", "#c98f52");
  brush.flat("M24 74C80 84 180 82 228 70L222 76C180 88 80 90 32 82Z", "#5a3018", 0.6);
  brush.box(84, 48, 34, 6, "#d9ab6e", 2);
  brush.box(146, 47, 34, 6, "#d9ab6e", 2);
  if (oars) {
    brush.limb(
      [
        [128, 46],
        [70, 84],
      ],
      4,
      "#c29a66",
    );
    brush.oval(62, 89, 15, 5, "#c29a66", -33);
  }
  return { body: brush.body(), x: 0, y: 26, width: 252, height: 76 };
}

function trawler(): Drawing {
  const brush = new Brush(0, 280);
  brush.limb(
    [
      [96, 96],
      [96, 6],
    ],
    4.5,
    "#d8d2c4",
  );
  brush.limb(
    [
      [214, 112],
      [190, 34],
    ],
    4,
    "#8a5a34",
  );
  brush.curve("M96 8L10 104M96 8L190 36M190 36L262 106M96 30L200 60", 1.3, "#4a4038");
  brush.box(112, 58, 66, 52, "#efeae0", 3);
  brush.box(106, 50, 78, 10, "#a8402f", 3);
  for (const x of [120, 140, 160]) brush.box(x, 68, 13, 14, "#4f7186", 2);
  brush.box(40, 92, 44, 16, "#c98a3a", 3);
  brush.shape("M4 100C40 112 220 114 272 86C268 128 252 152 232 156H44C20 152 8 130 4 100Z", "#2f5f86");
  brush.shape("M4 100C40 112 220 114 272 86L271 97C220 122 40 122 6 110Z", "#efe6d2");
  brush.shape("M20 142H246L236 156H42Z", "#9a3628");
  return { body: brush.body(), x: 0, y: 0, width: 278, height: 158 };
}

function cargoShip(): Drawing {
  const brush = new Brush(0, 520);
  const colours = ["#b5452f", "#2f6f8f", "#d09a38", "#5a8a5a", "#8a8f94", "#7a3f5a"];
  for (let column = 0; column < 9; column++) {
    const stack = 3 + ((column * 5) % 3);
    for (let row = 0; row < stack; row++) {
      const [x, y] = [104 + column * 41, 84 - row * 19];
      brush.box(x, y, 39, 18, colours[(column * 3 + row * 2) % colours.length] ?? "#8a8f94", 1);
      for (let line = x + 5; line < x + 38; line += 6) brush.flat(`M${line} ${y + 2}h1.4v14h-1.4Z`, "#000", 0.16);
    }
  }
  brush.box(30, 14, 56, 90, "#efece4", 2);
  brush.box(22, 8, 72, 12, "#efece4", 2);
  for (let y = 28; y < 92; y += 17) brush.box(36, y, 44, 6, "#4f6a7a", 1);
  brush.box(44, -20, 20, 30, "#b5452f", 2);
  brush.shape("M6 100H498L476 156C470 166 462 168 452 168H40C22 166 10 140 6 100Z", "#26374a");
  brush.shape("M18 146H478L472 160C466 167 460 168 452 168H40C30 166 22 158 18 146Z", "#97372a");
  brush.flat("M6 100H498L496 106H7Z", "#dfe3e6", 0.7);
  return { body: brush.body(), x: 0, y: -24, width: 504, height: 194 };
}

function hotAirBalloon(): Drawing {
  const brush = new Brush(20, 180);
  const [stripe, ground] = ["#d8452f", "#f0c04a"];
  brush.shape("M100 4C160 4 196 46 196 94C196 138 156 172 126 206H74C44 172 4 138 4 94C4 46 40 4 100 4Z", ground);
  brush.shape("M100 4C74 4 56 50 56 96C56 140 76 176 86 206H74C44 172 4 138 4 94C4 46 40 4 100 4Z", stripe);
  brush.shape(
    "M100 4C126 4 144 50 144 96C144 140 124 176 114 206H126C156 172 196 138 196 94C196 46 160 4 100 4Z",
    stripe,
  );
  brush.shape("M100 4C112 4 122 50 122 96C122 140 112 176 108 206H92C88 176 78 140 78 96C78 50 88 4 100 4Z", "#2f6f8f");
  brush.flat("M12 96C50 118 150 118 188 96L184 116C150 136 50 136 16 116Z", "#ffffff", 0.22);
  brush.curve("M76 206L86 240M124 206L114 240M100 206V240", 1.6, "#5a4632");
  brush.box(83, 238, 34, 26, "#8a5a30", 4);
  brush.box(81, 236, 38, 6, "#a87440", 3);
  return { body: brush.body(), x: 0, y: 0, width: 200, height: 268 };
}

function cart(): Drawing {
  const brush = new Brush(0, 230);
  brush.polygon(
    [
      [10, 40],
      [176, 40],
      [164, 92],
      [22, 92],
    ],
    "#8a5e36",
  );
  for (const y of [54, 68, 80]) brush.flat(`M14 ${y}H172V${y + 2}H14Z`, "#5a3a20", 0.6);
  brush.limb(
    [
      [164, 88],
      [240, 96],
    ],
    6,
    "#7a5230",
  );
  for (const x of [56, 138]) {
    brush.curve(`M${x - 34} 108A34 34 0 1 0 ${x + 34} 108A34 34 0 1 0 ${x - 34} 108`, 7, "#5a3c22");
    for (let turn = 0; turn < 6; turn++) {
      const angle = (turn * Math.PI) / 6;
      brush.limb(
        [
          [x - Math.cos(angle) * 32, 108 - Math.sin(angle) * 32],
          [x + Math.cos(angle) * 32, 108 + Math.sin(angle) * 32],
        ],
        3,
        "#6e4a2a",
      );
    }
    brush.ball(x, 108, 7, "#4a3220");
  }
  return { body: brush.body(), x: 4, y: 34, width: 242, height: 114 };
}

export const vehicles: Record<string, () => Drawing> = {
  "rowing-boat": () => rowingBoat(),
  trawler,
  "cargo-ship": cargoShip,
  "hot-air-balloon": hotAirBalloon,
  cart,
};

import { Brush } from "../brush.ts";
import type { Drawing } from "../drawing.ts";

/** Rolling through the surface, its fluke in the air; the water is at 120. */
function whale(): Drawing {
  const brush = new Brush(20, 320);
  brush.flat(
    "M246 40C240 18 226 10 214 14C226 22 234 32 238 44C244 26 262 12 282 18C268 24 258 34 252 46Z",
    "#dfeaf0",
    0.75,
  );
  brush.flat("M243 30C241 52 242 58 243 66H248C248 56 248 46 247 30Z", "#dfeaf0", 0.7);
  brush.shape("M60 126C84 96 130 66 190 64C250 62 300 84 316 112C318 120 312 126 302 126Z", "#3f5566");
  brush.flat("M210 126C244 118 286 116 314 116C314 122 310 126 302 126Z", "#b9c6cc", 0.9);
  for (const x of [226, 242, 258, 274, 290])
    brush.flat(
      `M${x} 126C${x + 6} 122 ${x + 16} 119 ${x + 24} 118L${x + 24} 119.6C${x + 16} 121 ${x + 8} 124 ${x + 3} 126Z`,
      "#7f929c",
      0.8,
    );
  brush.shape("M150 72C156 58 170 54 180 56C174 62 172 66 174 70Z", "#34495a");
  brush.shape(
    "M84 126C72 108 58 84 54 62C40 58 20 58 4 40C24 34 42 40 54 50C58 36 74 24 96 28C84 40 74 52 68 64C72 84 88 108 104 126Z",
    "#374c5d",
  );
  brush.ball(286, 104, 3.4, "#151c22");
  brush.shape("M222 112C226 128 214 140 196 144C200 132 204 122 208 114Z", "#2f4252");
  brush.flat(
    "M44 126C60 118 90 122 108 126C150 120 180 128 214 124C250 120 290 128 326 124C340 128 330 134 300 132C240 138 120 136 70 132C50 134 34 130 44 126Z",
    "#e4eef2",
    0.55,
  );
  return { body: brush.body(), x: 0, y: 8, width: 344, height: 128 };
}

/** Leaping. */
function salmon(): Drawing {
  const brush = new Brush(10, 190);
  brush.shape(
    "M34 62C18 50 10 36 4 20C20 26 34 34 44 46C70 18 120 6 162 24C178 32 190 44 196 58C180 74 150 84 116 82C84 80 58 74 44 64C36 80 24 90 8 96C14 82 22 70 34 62Z",
    "#8d9aa0",
  );
  brush.flat("M44 62C80 56 150 56 195 58C180 74 150 84 116 82C84 80 58 74 44 64Z", "#e6c3b4", 0.85);
  brush.shape("M92 16C98 2 118 -4 134 2C128 8 126 14 128 18Z", "#6f7d84");
  brush.shape("M120 80C118 92 106 98 96 98C98 90 100 84 102 80Z", "#6f7d84");
  for (const [x, y] of [
    [84, 34],
    [102, 28],
    [120, 30],
    [138, 30],
    [112, 40],
    [92, 44],
    [130, 42],
  ] as const)
    brush.ball(x, y, 2, "#4f5c62");
  brush.ball(176, 46, 4.4, "#f0ead8");
  brush.ball(177, 46, 2.6, "#1c1a18");
  brush.curve("M158 34C152 46 152 58 158 70", 2, "#6f7d84");
  return { body: brush.body(), x: 0, y: -8, width: 200, height: 110 };
}

export const swimmers: Record<string, () => Drawing> = { whale, salmon };

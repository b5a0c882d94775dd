import { Brush } from "../brush.ts";
import type { Drawing } from "../drawing.ts";
import { figure } from "../figures/figure.ts";
import { besideEachOther } from "../figures/rower.ts";

/** A peak of bare rock that somebody has climbed. */
export function summit(): Drawing {
  const brush = new Brush(60, 420);
  brush.shape(
    "M0 400C40 352 66 330 92 286C112 262 124 250 142 214C160 196 168 178 186 158C202 146 226 144 242 150C262 168 268 190 290 210C304 244 330 262 346 290C376 326 402 352 440 400Z",
    "#6b6660",
  );
  brush.flat(
    "M226 148C246 152 268 190 290 210C304 244 330 262 346 290C376 326 402 352 440 400H250C262 340 232 300 250 250C238 214 240 180 226 148Z",
    "#3f3d40",
    0.55,
  );
  brush.flat(
    "M186 158C202 146 226 144 242 150C252 160 258 170 264 180C248 176 244 188 232 180C222 196 212 184 200 196C192 184 180 190 166 186C172 176 178 166 186 158Z",
    "#eef2f5",
  );
  brush.flat("M142 214C134 232 128 242 118 256C132 250 136 256 150 246C156 236 150 226 158 214Z", "#e4eaef", 0.85);
  for (const d of [
    "M176 216L150 282L160 330",
    "M212 206L204 270L176 340L180 396",
    "M120 282L96 340L88 390",
    "M262 226L284 290L280 350",
    "M318 280L340 340",
  ])
    brush.curve(d, 3, "#4c4946");
  const hiker = figure("hiker", "standing", "man", "medium", 3);
  const scale = 96 / hiker.height;
  return {
    body: besideEachOther([
      { body: brush.body(), transform: "" },
      {
        body: hiker.body,
        transform: `translate(${214 - (hiker.x + hiker.width / 2) * scale} ${156 - (hiker.y + hiker.height) * scale}) scale(${scale})`,
      },
    ]),
    x: 0,
    y: 50,
    width: 440,
    height: 350,
  };
}

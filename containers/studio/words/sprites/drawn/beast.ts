import { Brush } from "../brush.ts";
import { shade } from "../colour.ts";
import type { Drawing } from "../drawing.ts";

/** Where things are on a beast, for what is drawn before or over it. */
export type Anchors = { headX: number; headY: number; back: number; middle: number; hipX: number; shoulderX: number };

export type Beast = {
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
  ears: "pointed" | "round" | "long" | "none";
  tail: "bushy" | "stub" | "tuft" | "short" | "none";
  tailTip?: string;
  mane?: string;
  antlers?: true;
  /** Legs stretched out before and behind. */
  gallops?: true;
  patches?: string;
  /** Drawn before the body. */
  behind?: (brush: Brush, at: Anchors) => void;
  /** Drawn over the body, under the head. */
  over?: (brush: Brush, at: Anchors) => void;
  /** Drawn last. */
  last?: (brush: Brush, at: Anchors) => void;
};

/** A beast on four legs in profile, facing right; the ground is at 200. */
export function beast(look: Beast): Drawing {
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
  const [headX, headY] = [shoulderX + look.head[0], back + look.head[1]];
  const anchors: Anchors = { headX, headY, back, middle, hipX, shoulderX };
  look.behind?.(brush, anchors);
  leg(hipX + 16, look.gallops ? -40 : 14, true, far);
  leg(shoulderX - (look.gallops ? 4 : 20), look.gallops ? 62 : -12, false, far);

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
  } else if (look.tail !== "none") {
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
  leg(hipX, look.gallops ? -58 : -8, true, legs);
  leg(shoulderX, look.gallops ? 44 : 10, false, legs);

  look.over?.(brush, anchors);
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
    else if (look.ears === "long") brush.oval(x - headSize * 0.5, y, headSize * 0.65, headSize * 0.28, colour, -24);
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
  look.last?.(brush, anchors);
  return { body: brush.body(), x: -70, y: -80, width: 390, height: 290 };
}

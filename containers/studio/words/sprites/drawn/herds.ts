import type { Brush } from "../brush.ts";
import { shade } from "../colour.ts";
import type { Drawing } from "../drawing.ts";
import { type Anchors, type Beast, beast } from "./beast.ts";

/** A long tail, and a mane along the neck. */
function horsehair(colour: string, flowing: boolean): Pick<Beast, "behind" | "last"> {
  return {
    behind: (brush, { hipX, back }) => {
      if (flowing)
        brush.curve(
          `M${hipX - 16} ${back + 10}C${hipX - 44} ${back + 10} ${hipX - 48} ${back + 54} ${hipX - 40} ${back + 92}`,
          15,
          colour,
        );
      else
        brush.curve(
          `M${hipX - 16} ${back + 10}C${hipX - 34} ${back + 20} ${hipX - 32} ${back + 44} ${hipX - 30} ${back + 62}`,
          6,
          colour,
        );
    },
    last: (brush, { headX, headY, shoulderX, back }) => {
      brush.shape(
        `M${headX + 4} ${headY - 20}C${headX - 16} ${headY - 16} ${headX - 22} ${headY + 4} ${shoulderX - 6} ${back + 2}C${shoulderX - 2} ${back + 16} ${shoulderX + 8} ${back + 18} ${shoulderX + 12} ${back + 8}C${headX - 12} ${headY + 20} ${headX - 8} ${headY} ${headX + 4} ${headY - 20}Z`,
        colour,
      );
    },
  };
}

const horseShape = {
  girth: 32,
  legLength: 88,
  legWidth: 10,
  head: [54, -42],
  headSize: 16,
  muzzle: 27,
  neck: 31,
  ears: "pointed",
  tail: "none",
} as const;

const horse = (coat: string, mane: string): Beast => ({
  ...horseShape,
  head: [54, -42],
  coat,
  legs: shade(coat, -0.06),
  ...horsehair(mane, true),
});

function stripes(brush: Brush, { hipX, shoulderX, back, middle }: Anchors): void {
  for (let x = hipX - 10; x < shoulderX + 20; x += 15) {
    brush.curve(`M${x} ${back + 4}C${x - 6} ${back + 20} ${x + 4} ${middle} ${x - 4} ${middle + 18}`, 5, "#2b2826");
  }
}

function hump(brush: Brush, { hipX, back }: Anchors, coat: string): void {
  brush.shape(
    `M${hipX + 2} ${back + 10}C${hipX + 24} ${back - 12} ${hipX + 34} ${back - 44} ${hipX + 52} ${back - 44}C${hipX + 70} ${back - 44} ${hipX + 80} ${back - 8} ${hipX + 98} ${back + 12}Z`,
    coat,
  );
}

function trunkAndTusk(brush: Brush, { headX, headY }: Anchors, coat: string): void {
  brush.curve(
    `M${headX + 24} ${headY + 4}C${headX + 44} ${headY + 26} ${headX + 34} ${headY + 62} ${headX + 38} ${headY + 84}C${headX + 40} ${headY + 98} ${headX + 54} ${headY + 98} ${headX + 58} ${headY + 90}`,
    17,
    coat,
  );
  brush.curve(
    `M${headX + 16} ${headY + 24}C${headX + 26} ${headY + 44} ${headX + 44} ${headY + 50} ${headX + 60} ${headY + 42}`,
    7,
    "#efe8d6",
  );
  brush.shape(
    `M${headX - 8} ${headY - 28}C${headX - 44} ${headY - 40} ${headX - 60} ${headY + 2} ${headX - 46} ${headY + 34}C${headX - 38} ${headY + 50} ${headX - 20} ${headY + 36} ${headX - 8} ${headY + 18}Z`,
    shade(coat, -0.06),
  );
  brush.ball(headX + 14, headY - 6, 3.6, "#221c18");
}

function wool(brush: Brush, { hipX, shoulderX, back, middle }: Anchors, fleece: string): void {
  for (let at = 0; at < 27; at++) {
    const along = (at % 9) / 8;
    const row = Math.floor(at / 9);
    const [x, y] = [
      hipX - 16 + along * (shoulderX - hipX + 38) + row * 3,
      back + 8 + row * (middle - back) * 0.72 + ((at * 7) % 5),
    ];
    brush.oval(x, y, 18, 18, fleece);
  }
  for (let at = 0; at < 22; at++) {
    const [x, y] = [hipX - 8 + ((at * 37) % (shoulderX - hipX + 28)), back + 6 + ((at * 23) % 44)];
    brush.curve(`M${x - 6} ${y + 3}C${x - 4} ${y + 9} ${x + 4} ${y + 9} ${x + 6} ${y + 3}`, 1.8, shade(fleece, -0.12));
  }
}

function cowMarks(brush: Brush, { hipX, shoulderX, back, middle }: Anchors): void {
  brush.shape(
    `M${hipX - 14} ${back + 8}C${hipX + 16} ${back - 2} ${hipX + 36} ${back + 4} ${hipX + 30} ${back + 30}C${hipX + 20} ${back + 48} ${hipX - 8} ${back + 44} ${hipX - 14} ${back + 8}Z`,
    "#2f2b2a",
  );
  brush.shape(
    `M${shoulderX - 46} ${back + 6}C${shoulderX - 26} ${back} ${shoulderX - 6} ${back} ${shoulderX - 4} ${back + 16}C${shoulderX - 10} ${middle} ${shoulderX - 40} ${middle + 6} ${shoulderX - 46} ${back + 6}Z`,
    "#2f2b2a",
  );
  brush.oval(hipX + 34, middle + 30, 13, 9, "#e8b7a6");
}

function horns(brush: Brush, { headX, headY }: Anchors, reach: number): void {
  brush.curve(
    `M${headX - 2} ${headY - 16}C${headX - 4} ${headY - 16 - reach} ${headX + 12} ${headY - 20 - reach} ${headX + 16} ${headY - 22 - reach}`,
    5.5,
    "#d9cdb4",
  );
}

const cow: Beast = {
  coat: "#efe9e0",
  girth: 40,
  legLength: 52,
  legWidth: 13,
  head: [44, -2],
  headSize: 20,
  muzzle: 20,
  neck: 44,
  ears: "long",
  tail: "tuft",
  over: cowMarks,
  last: (brush, at) => {
    horns(brush, at, 8);
    brush.oval(at.headX + 30, at.headY + 9, 9, 8, "#e3b3a4");
  },
};

export const herds: Record<string, () => Drawing> = {
  horse: () => beast(horse("#7d4a2a", "#2b1d16")),
  "galloping-horse": () => beast({ ...horse("#7d4a2a", "#2b1d16"), gallops: true, legLength: 76 }),
  donkey: () =>
    beast({
      ...horse("#8d857c", "#4a433d"),
      girth: 29,
      legLength: 70,
      head: [46, -24],
      headSize: 17,
      muzzle: 24,
      ears: "none",
      ...horsehair("#4a433d", false),
      over: (brush, { headX, headY }) => {
        brush.oval(headX - 8, headY - 26, 6, 20, "#7a726a", -14);
        brush.oval(headX + 4, headY - 27, 6, 20, "#8d857c", 6);
      },
    }),
  zebra: () => beast({ ...horse("#f0ece4", "#2b2826"), ...horsehair("#2b2826", false), over: stripes }),
  unicorn: () =>
    beast({
      ...horse("#f3f0f6", "#c9a8d8"),
      over: (brush, { headX, headY }) =>
        brush.polygon(
          [
            [headX + 4, headY - 12],
            [headX + 30, headY - 52],
            [headX + 13, headY - 8],
          ],
          "#e8c65a",
        ),
    }),
  camel: () =>
    beast({
      coat: "#b98a56",
      belly: "#c99c68",
      girth: 34,
      legLength: 94,
      legWidth: 10,
      head: [62, -40],
      headSize: 15,
      muzzle: 21,
      neck: 22,
      ears: "round",
      tail: "tuft",
      over: (brush, at) => hump(brush, at, "#b98a56"),
    }),
  elephant: () =>
    beast({
      coat: "#84807e",
      girth: 58,
      legLength: 50,
      legWidth: 28,
      head: [44, 12],
      headSize: 35,
      muzzle: 1,
      neck: 62,
      ears: "none",
      tail: "tuft",
      last: (brush, at) => trunkAndTusk(brush, at, "#84807e"),
    }),
  cow: () => beast(cow),
  bull: () =>
    beast({ ...cow, coat: "#4f382a", girth: 43, over: () => undefined, last: (brush, at) => horns(brush, at, 14) }),
  sheep: () =>
    beast({
      coat: "#4a443e",
      girth: 31,
      legLength: 38,
      legWidth: 9,
      head: [42, 4],
      headSize: 17,
      muzzle: 13,
      neck: 24,
      ears: "long",
      tail: "none",
      over: (brush, at) => wool(brush, at, "#ece6d8"),
    }),
  deer: () =>
    beast({
      coat: "#a4744a",
      belly: "#d8c3a0",
      girth: 28,
      legLength: 84,
      legWidth: 8.5,
      head: [40, -40],
      headSize: 16,
      muzzle: 20,
      neck: 23,
      ears: "long",
      tail: "short",
    }),
  dog: () =>
    beast({
      coat: "#b98546",
      belly: "#dcb988",
      girth: 29,
      legLength: 60,
      legWidth: 10.5,
      head: [42, -24],
      headSize: 21,
      muzzle: 21,
      neck: 31,
      ears: "none",
      tail: "none",
      behind: (brush, { hipX, back }) =>
        brush.curve(
          `M${hipX - 16} ${back + 14}C${hipX - 34} ${back + 8} ${hipX - 44} ${back - 10} ${hipX - 42} ${back - 30}`,
          9,
          "#b98546",
        ),
      last: (brush, { headX, headY }) => brush.oval(headX - 12, headY + 3, 8, 16, "#8f6230", 12),
    }),
};

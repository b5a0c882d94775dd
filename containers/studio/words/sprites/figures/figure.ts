import { Brush } from "../brush.ts";
import { shade } from "../colour.ts";
import type { Drawing } from "../drawing.ts";
import { drawHat } from "./hats.ts";
import { type Outfit, outfits } from "./outfits.ts";
import { type Point, type Pose, type PoseName, poses } from "./poses.ts";
import { drawProp, heldUp, onTheBack } from "./props.ts";

export type Build = "man" | "woman";

const skins: Record<string, string> = {
  light: "#f0c7a4",
  "medium-light": "#dfa77c",
  medium: "#c08457",
  "medium-dark": "#945d3a",
  dark: "#623c27",
};

const hairs: Record<string, string[]> = {
  light: ["#6a4526", "#3a2a20", "#b98a45", "#8f4a26"],
  "medium-light": ["#2f231c", "#5a3a22", "#3f2a1c"],
  medium: ["#251c18", "#3a281c"],
  "medium-dark": ["#1e1714", "#2a1f1a"],
  dark: ["#191412", "#221a16"],
};

function pick<T>(choices: readonly T[], number: number): T {
  return choices[number % choices.length] as T;
}

/** How a figure holds its arms for what is in its hands. */
function armed(pose: Pose, name: PoseName, outfit: Outfit): Pose {
  if (
    outfit.prop === undefined ||
    !heldUp.has(outfit.prop) ||
    name === "fishing" ||
    name === "rowing" ||
    name === "riding" ||
    name === "bending" ||
    name === "running"
  )
    return pose;
  const [x, y] = pose.neck;
  if (outfit.prop === "violin")
    return {
      ...pose,
      nearArm: [
        [x + 12, y + 30],
        [x + 26, y + 16],
      ],
      farArm: [
        [x + 30, y + 22],
        [x + 46, y],
      ],
    };
  return {
    ...pose,
    nearArm: [
      [x + 2, y + 32],
      [x + 26, y + 30],
    ],
    farArm: [
      [x + 12, y + 30],
      [x + 32, y + 26],
    ],
  };
}

function leg(
  brush: Brush,
  hip: Point,
  [knee, ankle, toe]: readonly [Point, Point, Point],
  width: number,
  colour: string,
  shoe: string,
): void {
  brush.limb([hip, knee], width, colour);
  brush.limb([knee, ankle], width * 0.78, colour);
  brush.limb([[ankle[0] - 1, ankle[1] + 4], toe], width * 0.6, shoe);
}

function arm(
  brush: Brush,
  shoulder: Point,
  [elbow, hand]: readonly [Point, Point],
  width: number,
  sleeve: string,
  skin: string,
): void {
  brush.ball(hand[0], hand[1], width * 0.55, skin);
  brush.limb(
    [shoulder, elbow, [elbow[0] + (hand[0] - elbow[0]) * 0.82, elbow[1] + (hand[1] - elbow[1]) * 0.82]],
    width,
    sleeve,
  );
}

function torso(brush: Brush, pose: Pose, outfit: Outfit, top: string, wide: number): void {
  const [nx, ny] = pose.neck;
  const [hx, hy] = pose.hip;
  brush.limb(
    [
      [nx, ny + wide * 0.42],
      [hx, hy - wide * 0.3],
    ],
    wide,
    top,
  );
  // Bent over, a shirt has no hem to hang.
  if (nx - hx > 25) return;
  const seat: Point = [hx, hy];
  if (pose.seated === true && outfit.cut !== "shirt" && outfit.cut !== "jacket") {
    brush.polygon(
      [
        [hx - 14, hy - 16],
        [hx + 12, hy - 18],
        [hx + 44, hy + 2],
        [hx + 44, hy + 22],
        [hx - 12, hy + 14],
      ],
      top,
    );
    return;
  }
  const drops: Record<Outfit["cut"], [length: number, spread: number]> = {
    shirt: [6, 0],
    jacket: [12, 1],
    coat: [46, 8],
    dress: [48, 14],
    robe: [80, 13],
  };
  const [length, spread] = drops[outfit.cut];
  const half = wide / 2;
  const swing = (pose.nearLeg[0][0] - hx) * 0.35;
  const lean = (nx - hx) * 0.4;
  brush.shape(
    `M${seat[0] - half + lean} ${seat[1] - 34}L${seat[0] + half + lean} ${seat[1] - 34}` +
      `C${seat[0] + half} ${seat[1]} ${seat[0] + half + spread + swing} ${seat[1] + length * 0.6} ${seat[0] + half + spread + swing} ${seat[1] + length}` +
      `Q${seat[0] + swing} ${seat[1] + length + 5} ${seat[0] - half - spread + swing * 0.4} ${seat[1] + length}` +
      `C${seat[0] - half - spread} ${seat[1] + length * 0.5} ${seat[0] - half} ${seat[1]} ${seat[0] - half + lean} ${seat[1] - 34}Z`,
    top,
  );
  if (outfit.belt !== undefined) {
    brush.limb(
      [
        [hx - half + 2 + lean * 0.7, hy - 24],
        [hx + half - 2 + lean * 0.7, hy - 24],
      ],
      4.5,
      outfit.belt,
    );
  }
  if (outfit.bib !== undefined) {
    brush.shape(
      `M${hx - half} ${hy - 22}L${nx + half - 6} ${ny + 24}L${nx + half + 1} ${ny + 30}L${hx + half + 1} ${hy}L${hx - half} ${hy + 6}Z`,
      outfit.bib,
    );
    brush.limb(
      [
        [nx - 2, ny + 5],
        [nx + half - 5, ny + 26],
      ],
      4,
      outfit.bib,
    );
  }
  if (outfit.apron !== undefined) {
    brush.shape(
      `M${hx + 1} ${hy - 26}L${hx + half + 1} ${hy - 28}L${hx + half + 8} ${hy + 34}L${hx + 2} ${hy + 36}Z`,
      outfit.apron,
    );
  }
}

function head(brush: Brush, [x, y]: Point, skin: string, hair: string, build: Build, outfit: Outfit): void {
  if (outfit.hat === "space") return;
  brush.limb(
    [
      [x - 3, y + 9],
      [x - 4, y + 22],
    ],
    10,
    shade(skin, -0.06),
  );
  if (build === "woman" && outfit.hat !== "veil" && outfit.hat !== "hood") {
    brush.shape(
      `M${x - 6} ${y - 12}C${x - 22} ${y - 8} ${x - 20} ${y + 18} ${x - 17} ${y + 30}C${x - 10} ${y + 32} ${x - 4} ${y + 26} ${x - 3} ${y + 8}Z`,
      hair,
    );
  }
  // The face in profile: brow, nose, chin
  brush.shape(
    `M${x - 8} ${y - 12}C${x + 4} ${y - 15} ${x + 11} ${y - 10} ${x + 11.5} ${y - 3}L${x + 15} ${y + 3}L${x + 12} ${y + 4.5}L${x + 12} ${y + 9}C${x + 11} ${y + 14} ${x + 2} ${y + 15} ${x - 3} ${y + 12}C${x - 13} ${y + 8} ${x - 14} ${y - 8} ${x - 8} ${y - 12}Z`,
    skin,
  );
  brush.flat(`M${x + 7} ${y - 2.6}a1.5 1.9 0 1 0 .1 0Z`, "#2a201c", 0.85);
  if (outfit.hat === "bald") return;
  brush.shape(
    `M${x + 9} ${y - 8}C${x + 8} ${y - 18} ${x - 12} ${y - 19} ${x - 14} ${y - 3}C${x - 15} ${y + 6} ${x - 11} ${y + 11} ${x - 7} ${y + 11}C${x - 6} ${y + 4} ${x - 4} ${y - 1} ${x - 1} ${y - 4}C${x + 3} ${y - 5} ${x + 6} ${y - 6} ${x + 9} ${y - 8}Z`,
    hair,
  );
}

/** A whole person in profile, by what they are and do. `number` picks among the outfit's colours and hair. */
export function figure(outfitName: string, poseName: PoseName, build: Build, tone: string, number: number): Drawing {
  const worn = outfits[outfitName];
  const outfit: Outfit | undefined =
    worn !== undefined && worn.cut === "dress" && build === "man"
      ? { ...worn, cut: "jacket", bottom: ["#2b2d33"] }
      : worn;
  const skin = skins[tone];
  if (outfit === undefined || skin === undefined) throw new Error(`no figure “${outfitName}” of “${tone}”`);
  const bodily = armed(poses[poseName], poseName, outfit);
  // Necks are shorter than the joints say: the head sits down on its collar.
  const pose: Pose = { ...bodily, head: [bodily.head[0] - 1, bodily.head[1] + 5] };
  const brush = new Brush();
  const top = pick(outfit.top, number);
  const bottom = pick(outfit.bottom, number >>> 3);
  const hair = outfit.hat === "white" ? "#d9d6d0" : pick(hairs[tone] ?? ["#2f231c"], number >>> 5);
  const thick = outfit.bulky === true ? 1.4 : 1;
  const wide = (build === "woman" ? 24 : 27) * thick;
  const legWidth = (build === "woman" ? 14 : 15.5) * thick;
  const bare = outfit.cut === "dress" || outfitName === "sport";
  const gloves = outfit.bulky === true ? "#c9cfd4" : skin;
  const shoulder: Point = [pose.neck[0], pose.neck[1] + 10];
  const handsFull =
    (poseName === "rowing" || poseName === "riding") && outfit.prop !== undefined && !onTheBack.has(outfit.prop);
  const prop =
    handsFull || (outfit.prop === "rod" && poseName !== "fishing" && poseName !== "standing") ? undefined : outfit.prop;
  const hands = { hand: pose.nearArm[1], far: pose.farArm[1], neck: pose.neck, hip: pose.hip };

  if (pose.seated === true) {
    brush.shape("M22 150C20 144 62 142 64 150L66 189H20Z", "#7a5a3c");
    brush.oval(43, 148, 22, 5.5, "#a07c54");
  }
  if (prop !== undefined && onTheBack.has(prop)) drawProp(brush, prop, hands);
  if (outfit.cape !== undefined && pose.seated !== true) {
    const [nx, ny] = pose.neck;
    brush.shape(
      `M${nx + 3} ${ny + 2}C${nx - 16} ${ny + 6} ${nx - 26} ${ny + 60} ${nx - 32} ${ny + 108}L${nx + 2} ${ny + 104}Z`,
      outfit.cape,
    );
  }
  arm(brush, shoulder, pose.farArm, 9.5 * thick, shade(top, -0.1), shade(gloves, -0.05));
  leg(brush, pose.hip, pose.farLeg, legWidth, shade(bare ? skin : bottom, -0.08), shade(outfit.shoes, -0.03));
  leg(brush, pose.hip, pose.nearLeg, legWidth, bare ? skin : bottom, outfit.shoes);
  if (outfitName === "sport")
    brush.limb(
      [
        [pose.hip[0], pose.hip[1] - 4],
        [(pose.hip[0] * 1.2 + pose.nearLeg[0][0] * 0.8) / 2, (pose.hip[1] * 1.2 + pose.nearLeg[0][1] * 0.8) / 2],
      ],
      legWidth + 5,
      bottom,
    );
  torso(brush, pose, outfit, top, wide);
  brush.scaled(pose.neck[0], pose.neck[1] + 4, outfitName === "child" ? 1.35 : 1.04, () => {
    head(brush, pose.head, skin, hair, build, outfit);
    if (outfit.hat !== undefined) drawHat(brush, outfit.hat, pose.head, outfit.hatColour ?? "#3a3a40");
  });
  const holds = prop !== undefined && !onTheBack.has(prop);
  if (holds && prop !== "guitar") drawProp(brush, prop, hands);
  if (prop === "guitar") drawProp(brush, prop, hands);
  // Its own shadow parts the arm from the coat behind it
  brush.limb(
    [
      [shoulder[0] + 1, shoulder[1] + 3],
      [pose.nearArm[0][0] + 1.5, pose.nearArm[0][1]],
      [pose.nearArm[1][0] + 1, pose.nearArm[1][1] - 4],
    ],
    12 * thick,
    shade(top, -0.15),
  );
  arm(brush, shoulder, pose.nearArm, 10 * thick, shade(top, 0.045), gloves);
  return { body: brush.body(), x: -60, y: -50, width: 270, height: 260 };
}

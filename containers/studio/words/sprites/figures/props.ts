import type { Brush } from "../brush.ts";
import type { Prop } from "./outfits.ts";
import type { Point } from "./poses.ts";

const wood = "#8a6238";
const steel = "#b9c2c9";

/** What hands hold where a pose has them: some in the near hand, some in both, some on the back. */
export function drawProp(brush: Brush, prop: Prop, at: { hand: Point; far: Point; neck: Point; hip: Point }): void {
  const [x, y] = at.hand;
  const [neckX, neckY] = at.neck;
  const props: Record<Prop, () => void> = {
    fork: () => {
      brush.limb(
        [
          [x + 4, y - 62],
          [x + 8, 188],
        ],
        3.4,
        wood,
      );
      brush.curve(`M${x - 4} ${y - 86}V${y - 66}H${x + 12}V${y - 86}M${x + 4} ${y - 88}V${y - 62}`, 2.6, steel);
    },
    hoe: () => {
      brush.limb(
        [
          [x - 14, y - 52],
          [x + 30, Math.min(190, y + 62)],
        ],
        3.6,
        wood,
      );
      brush.limb(
        [
          [x + 30, Math.min(188, y + 60)],
          [x + 42, Math.min(190, y + 58)],
        ],
        5.5,
        "#7d868c",
      );
    },
    rod: () => {
      brush.limb(
        [
          [x - 12, y + 10],
          [x + 26, y - 28],
          [x + 84, y - 88],
        ],
        2.6,
        "#5a3d22",
      );
      brush.curve(`M${x + 84} ${y - 88}C${x + 96} ${y - 40} ${x + 98} ${y + 20} ${x + 98} ${y + 96}`, 0.9, "#e8e6df");
      brush.ball(x + 98, y + 96, 3, "#d2402f");
    },
    crook: () => {
      brush.curve(`M${x + 4} 190L${x} ${y - 52}C${x} ${y - 76} ${x + 22} ${y - 74} ${x + 20} ${y - 56}`, 3.8, wood);
    },
    staff: () => {
      brush.limb(
        [
          [x + 6, 190],
          [x + 2, y - 74],
        ],
        4,
        wood,
      );
      brush.ball(x + 2, y - 78, 7, "#7fd0e8");
    },
    cane: () =>
      brush.curve(
        `M${x + 4} 190L${x + 1} ${y + 2}C${x} ${y - 6} ${x - 10} ${y - 6} ${x - 10} ${y + 1}`,
        3.2,
        "#5a3d22",
      ),
    pack: () => {
      brush.box(neckX - 38, neckY + 2, 27, 46, "#c2562f", 9);
      brush.box(neckX - 40, neckY - 8, 30, 12, "#4a6a52", 6);
      brush.box(neckX - 36, neckY + 24, 14, 16, "#a8461f", 4);
    },
    bag: () => brush.box(neckX - 31, neckY + 6, 20, 38, "#3d5a6a", 8),
    case: () => {
      brush.curve(`M${x - 5} ${y + 8}V${y + 2}H${x + 7}V${y + 8}`, 2.4, "#3a281c");
      brush.box(x - 15, y + 7, 32, 23, "#6e4526", 3);
      brush.flat(`M${x - 15} ${y + 15}H${x + 17}V${y + 17}H${x - 15}Z`, "#4a2d18");
    },
    sword: () => {
      brush.limb(
        [
          [x + 4, y - 4],
          [x + 40, y - 62],
        ],
        4.4,
        "#d4dbe0",
      );
      brush.limb(
        [
          [x - 4, y - 12],
          [x + 14, y - 1],
        ],
        3.6,
        "#a5812e",
      );
      brush.limb(
        [
          [x - 4, y + 8],
          [x + 4, y - 5],
        ],
        3.8,
        "#5a3d22",
      );
    },
    guitar: () => {
      brush.limb(
        [
          [x - 6, y - 8],
          [x + 44, y - 36],
        ],
        4.5,
        "#5a3a20",
      );
      brush.oval(x - 12, y - 4, 17, 14, "#c27a34", -28);
      brush.oval(x + 5, y - 13, 12, 10.5, "#c27a34", -28);
      brush.oval(x - 3, y - 9, 4.4, 4.4, "#3a2414");
    },
    violin: () => {
      brush.oval(neckX + 20, neckY + 4, 13, 7, "#a8532a", -14);
      brush.limb(
        [
          [neckX + 32, neckY + 1],
          [neckX + 52, neckY - 4],
        ],
        3,
        "#3a2414",
      );
      brush.limb(
        [
          [x - 2, y + 10],
          [neckX + 34, neckY - 26],
        ],
        1.7,
        "#6a4a2a",
      );
    },
    camera: () => {
      brush.box(x - 2, y - 12, 22, 15, "#26282c", 3);
      brush.box(x + 18, y - 9, 9, 9, "#3d4148", 2);
      brush.oval(x + 27, y - 4.5, 3, 5, "#7fa8c4");
    },
    brush: () => {
      brush.limb(
        [
          [x - 4, y + 5],
          [x + 14, y - 14],
        ],
        2.4,
        wood,
      );
      brush.limb(
        [
          [x + 13, y - 13],
          [x + 19, y - 20],
        ],
        4,
        "#c2402f",
      );
    },
    axe: () => {
      brush.limb(
        [
          [x - 6, y + 26],
          [x + 8, y - 40],
        ],
        4,
        wood,
      );
      brush.shape(
        `M${x + 6} ${y - 44}L${x + 26} ${y - 48}C${x + 30} ${y - 38} ${x + 28} ${y - 28} ${x + 24} ${y - 24}L${x + 5} ${y - 30}Z`,
        steel,
      );
    },
    bow: () => {
      brush.curve(`M${x} ${y - 50}C${x + 28} ${y - 24} ${x + 28} ${y + 24} ${x} ${y + 50}`, 3.4, wood);
      brush.curve(`M${x} ${y - 50}V${y + 50}`, 0.9, "#e6e2d6");
    },
    microphone: () => {
      brush.limb(
        [
          [x + 6, y - 4],
          [x + 10, y - 16],
        ],
        3.4,
        "#2b2d31",
      );
      brush.ball(x + 12, y - 20, 5, "#9aa1a8");
    },
    book: () => {
      brush.polygon(
        [
          [x - 4, y - 9],
          [x + 11, y - 13],
          [x + 11, y + 5],
          [x - 4, y + 8],
        ],
        "#8a2f2a",
      );
      brush.flat(`M${x - 2} ${y - 7}L${x + 10} ${y - 10}V${y + 3}L${x - 2} ${y + 6}Z`, "#f2ead8");
    },
    rifle: () => {
      brush.limb(
        [
          [neckX - 20, neckY + 66],
          [neckX - 12, neckY + 40],
        ],
        7,
        "#5a3d22",
      );
      brush.limb(
        [
          [neckX - 14, neckY + 44],
          [neckX + 2, neckY - 34],
        ],
        3.4,
        "#2f3236",
      );
    },
    tray: () => {
      brush.oval(x + 8, y - 6, 19, 3.2, steel);
      brush.box(x + 2, y - 22, 7, 15, "#e9e4d6", 1.5);
      brush.box(x + 13, y - 17, 6, 10, "#c98a3a", 1.5);
    },
    hose: () =>
      brush.limb(
        [
          [x - 8, y],
          [x + 22, y - 8],
        ],
        6,
        "#a8332a",
      ),
    tanks: () => brush.box(neckX - 42, neckY - 2, 25, 56, "#d6dadd", 7),
  };
  props[prop]();
}

/** Props that hang on the back, drawn before the body. */
export const onTheBack: ReadonlySet<Prop> = new Set(["pack", "bag", "tanks", "rifle"]);

/** Props that go with a hand which holds them up. */
export const heldUp: ReadonlySet<Prop> = new Set([
  "book",
  "camera",
  "brush",
  "microphone",
  "guitar",
  "violin",
  "tray",
  "sword",
  "rod",
  "bow",
]);

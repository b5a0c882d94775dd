import type { Brush } from "../brush.ts";
import type { Hat } from "./outfits.ts";
import type { Point } from "./poses.ts";

/** What is worn on a head of 13 units' radius, facing right. */
export function drawHat(brush: Brush, hat: Hat, [x, y]: Point, colour: string): void {
  const brim = (width: number, at: number, height = 3) => brush.oval(x, y + at, width, height, colour);
  const dome = (top: number, at: number, half: number) =>
    brush.shape(`M${x - half} ${y + at}C${x - half} ${y + top} ${x + half} ${y + top} ${x + half} ${y + at}Z`, colour);
  const hats: Record<Hat, () => void> = {
    straw: () => {
      brush.oval(x, y - 5, 25, 4.5, "#d9b45c");
      brush.shape(`M${x - 13} ${y - 6}C${x - 12} ${y - 24} ${x + 12} ${y - 24} ${x + 13} ${y - 6}Z`, "#e3c06a");
      brush.flat(`M${x - 13} ${y - 9}H${x + 13}V${y - 6}H${x - 13}Z`, "#8a4a2e");
    },
    souwester: () => {
      dome(-25, -4, 14);
      brush.shape(
        `M${x - 22} ${y + 2}C${x - 18} ${y - 9} ${x + 12} ${y - 8} ${x + 20} ${y - 3}C${x + 10} ${y - 3} ${x - 8} ${y - 3} ${x - 22} ${y + 2}Z`,
        colour,
      );
    },
    hard: () => {
      dome(-26, -4, 15);
      brush.box(x - 15, y - 6, 37, 3.5, colour, 1.7);
    },
    chef: () => {
      brush.oval(x - 6, y - 22, 10, 9, "#f7f6f2");
      brush.oval(x + 7, y - 22, 10, 9, "#f7f6f2");
      brush.box(x - 12, y - 20, 24, 14, "#efede6", 2);
    },
    crown: () => {
      brush.polygon(
        [
          [x - 12, y - 7],
          [x - 14, y - 23],
          [x - 7, y - 15],
          [x, y - 26],
          [x + 7, y - 15],
          [x + 14, y - 23],
          [x + 12, y - 7],
        ],
        "#e2b93b",
      );
    },
    helmet: () => {
      brush.shape(
        `M${x - 14} ${y + 11}V${y - 3}C${x - 14} ${y - 22} ${x + 14} ${y - 22} ${x + 14} ${y - 3}V${y + 11}H${x + 3}V${y + 2}H${x + 14}V${y - 1}H${x}V${y + 13}Z`,
        colour,
      );
      brush.curve(`M${x - 2} ${y - 17}C${x - 10} ${y - 34} ${x - 24} ${y - 26} ${x - 26} ${y - 10}`, 6, "#b3302c");
    },
    army: () => {
      dome(-27, -2, 16);
      brim(17, -2, 2.5);
    },
    cap: () => {
      dome(-23, -4, 14);
      brush.box(x + 2, y - 7, 22, 3.5, colour, 1.7);
    },
    peaked: () => {
      brush.shape(
        `M${x - 17} ${y - 14}C${x - 10} ${y - 24} ${x + 12} ${y - 24} ${x + 17} ${y - 15}L${x + 13} ${y - 7}H${x - 13}Z`,
        colour,
      );
      brush.flat(`M${x + 1} ${y - 8}H${x + 14}L${x + 21} ${y - 3}H${x + 4}Z`, "#15171c");
    },
    hood: () => {
      brush.shape(
        `M${x - 16} ${y + 16}C${x - 22} ${y - 22} ${x + 10} ${y - 24} ${x + 13} ${y - 6}C${x + 2} ${y - 10} ${x - 2} ${y + 4} ${x + 4} ${y + 16}Z`,
        colour,
      );
    },
    cowboy: () => {
      brush.curve(`M${x - 25} ${y - 9}C${x - 14} ${y - 3} ${x + 14} ${y - 3} ${x + 26} ${y - 10}`, 4.5, colour);
      brush.shape(
        `M${x - 14} ${y - 6}C${x - 13} ${y - 26} ${x - 4} ${y - 24} ${x} ${y - 21}C${x + 5} ${y - 25} ${x + 13} ${y - 25} ${x + 14} ${y - 6}Z`,
        colour,
      );
    },
    cone: () => {
      brush.polygon(
        [
          [x - 15, y - 4],
          [x - 8, y - 52],
          [x + 15, y - 5],
        ],
        colour,
      );
      brim(24, -4, 4);
    },
    mortarboard: () => {
      brush.box(x - 12, y - 14, 24, 9, colour, 2);
      brush.polygon(
        [
          [x - 22, y - 15],
          [x, y - 22],
          [x + 22, y - 15],
          [x, y - 8],
        ],
        colour,
      );
    },
    bandana: () => {
      dome(-24, -4, 14);
      brush.polygon(
        [
          [x - 12, y - 6],
          [x - 26, y + 4],
          [x - 20, y - 8],
        ],
        colour,
      );
    },
    fire: () => {
      dome(-27, -4, 15);
      brush.curve(`M${x - 24} ${y + 3}C${x - 14} ${y - 6} ${x + 8} ${y - 6} ${x + 17} ${y - 4}`, 4, colour);
    },
    scarf: () => {
      brush.shape(
        `M${x - 15} ${y + 18}C${x - 20} ${y - 20} ${x + 12} ${y - 22} ${x + 13} ${y - 3}C${x + 2} ${y - 8} ${x} ${y + 6} ${x + 6} ${y + 18}Z`,
        colour,
      );
    },
    nurse: () => {
      brush.shape(`M${x - 11} ${y - 10}C${x - 10} ${y - 21} ${x + 9} ${y - 21} ${x + 10} ${y - 10}Z`, "#f4f6f6");
    },
    beret: () => {
      brush.oval(x - 4, y - 11, 17, 7, colour, -10);
    },
    beanie: () => {
      dome(-25, -3, 14);
      brush.box(x - 14, y - 7, 28, 5, colour, 2);
    },
    space: () => {
      brush.ball(x, y - 1, 20, "#eceff2");
      brush.shape(
        `M${x + 2} ${y - 13}C${x + 22} ${y - 15} ${x + 23} ${y + 10} ${x + 4} ${y + 11}C${x - 2} ${y + 4} ${x - 2} ${y - 6} ${x + 2} ${y - 13}Z`,
        "#d59a2c",
      );
      brush.flat(
        `M${x + 6} ${y - 10}C${x + 12} ${y - 11} ${x + 15} ${y - 7} ${x + 16} ${y - 4}C${x + 12} ${y - 7} ${x + 9} ${y - 8} ${x + 5} ${y - 6}Z`,
        "#ffe9b0",
        0.8,
      );
    },
    veil: () => {
      brush.shape(
        `M${x - 2} ${y - 15}C${x - 26} ${y - 12} ${x - 30} ${y + 60} ${x - 26} ${y + 90}C${x - 12} ${y + 70} ${x - 8} ${y + 30} ${x + 2} ${y - 8}Z`,
        "#fbf9f5",
      );
    },
    bald: () => undefined,
    white: () => undefined,
    sailor: () => {
      brush.box(x - 13, y - 12, 26, 6, "#1f3358", 1);
      brush.oval(x, y - 14, 18, 5, colour);
    },
  };
  hats[hat]();
}

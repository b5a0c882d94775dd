export type Point = [x: number, y: number];

/** A body in profile, facing right, 200 units high when it stands, its feet at 190. Where each joint is. */
export type Pose = {
  head: Point;
  neck: Point;
  hip: Point;
  /** knee, ankle, toe */
  farLeg: [Point, Point, Point];
  nearLeg: [Point, Point, Point];
  /** elbow, hand */
  farArm: [Point, Point];
  nearArm: [Point, Point];
  /** Draws something to sit on. */
  seated?: true;
};

export const poses = {
  standing: {
    head: [51, 22],
    neck: [49, 46],
    hip: [49, 104],
    farLeg: [
      [54, 144],
      [54, 180],
      [66, 187],
    ],
    nearLeg: [
      [47, 144],
      [44, 181],
      [56, 188],
    ],
    farArm: [
      [56, 76],
      [62, 100],
    ],
    nearArm: [
      [43, 78],
      [46, 104],
    ],
  },
  walking: {
    head: [56, 23],
    neck: [52, 46],
    hip: [49, 103],
    farLeg: [
      [46, 143],
      [27, 172],
      [33, 184],
    ],
    nearLeg: [
      [61, 140],
      [67, 180],
      [80, 185],
    ],
    farArm: [
      [62, 74],
      [74, 92],
    ],
    nearArm: [
      [41, 76],
      [38, 102],
    ],
  },
  running: {
    head: [69, 26],
    neck: [61, 48],
    hip: [48, 102],
    farLeg: [
      [44, 140],
      [15, 150],
      [11, 163],
    ],
    nearLeg: [
      [76, 122],
      [70, 160],
      [83, 165],
    ],
    farArm: [
      [80, 74],
      [94, 62],
    ],
    nearArm: [
      [41, 70],
      [48, 92],
    ],
  },
  sitting: {
    head: [53, 62],
    neck: [49, 84],
    hip: [44, 138],
    farLeg: [
      [80, 138],
      [84, 178],
      [96, 184],
    ],
    nearLeg: [
      [76, 142],
      [76, 180],
      [88, 187],
    ],
    farArm: [
      [62, 112],
      [78, 112],
    ],
    nearArm: [
      [50, 114],
      [72, 118],
    ],
    seated: true,
  },
  bending: {
    head: [88, 58],
    neck: [73, 70],
    hip: [42, 104],
    farLeg: [
      [58, 140],
      [54, 180],
      [67, 186],
    ],
    nearLeg: [
      [44, 142],
      [32, 180],
      [45, 187],
    ],
    farArm: [
      [86, 96],
      [94, 122],
    ],
    nearArm: [
      [74, 100],
      [84, 124],
    ],
  },
  rowing: {
    head: [66, 62],
    neck: [58, 84],
    hip: [44, 138],
    farLeg: [
      [80, 130],
      [100, 150],
      [110, 150],
    ],
    nearLeg: [
      [76, 132],
      [96, 152],
      [106, 152],
    ],
    farArm: [
      [74, 110],
      [92, 104],
    ],
    nearArm: [
      [66, 114],
      [86, 110],
    ],
  },
  riding: {
    head: [52, 60],
    neck: [49, 84],
    hip: [44, 138],
    farLeg: [
      [64, 152],
      [58, 182],
      [70, 186],
    ],
    nearLeg: [
      [68, 156],
      [60, 190],
      [73, 194],
    ],
    farArm: [
      [64, 112],
      [84, 116],
    ],
    nearArm: [
      [52, 114],
      [76, 122],
    ],
  },
  fishing: {
    head: [52, 22],
    neck: [49, 46],
    hip: [47, 104],
    farLeg: [
      [58, 143],
      [60, 180],
      [73, 186],
    ],
    nearLeg: [
      [46, 144],
      [42, 181],
      [55, 188],
    ],
    farArm: [
      [66, 78],
      [84, 82],
    ],
    nearArm: [
      [54, 80],
      [76, 88],
    ],
  },
} as const satisfies Record<string, Pose>;

export type PoseName = keyof typeof poses;

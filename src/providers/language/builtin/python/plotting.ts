import type { Expression } from "../maths/expression.ts";
import { type Axis, piecesOf, type View } from "../maths/view.ts";
import { Python, py } from "./py.ts";

/** `Axes(…)` of a view, `width` by `height` frame units, with numbers where they are short enough. */
export function axesOf({ x, y }: View, { width = 12.6, height = 5 } = {}): Python {
  return py`
    Axes(
        x_range=${rangeOf(x)},
        y_range=${rangeOf(y)},
        x_length=${width},
        y_length=${height},
        axis_config={"color": GREY_B, "include_numbers": True, "font_size": 30, "tip_width": 0.15, "tip_height": 0.15},
        x_axis_config={"decimal_number_config": {"num_decimal_places": ${decimalsOf(x.step)}}},
        y_axis_config={"include_numbers": ${Math.max(Math.abs(y.from), Math.abs(y.to)) < 1e6}, "decimal_number_config": {"num_decimal_places": ${decimalsOf(y.step)}}},
    )`;
}

/** `def name(x): return …`. */
export function functionOf(name: string, expression: Expression): Python {
  return py`
    def ${new Python(name)}(x):
        return ${new Python(expression.numpy)}`;
}

/** A group of plots of `name`, one for each unbroken stretch. */
export function curveOf(axes: string, name: string, expression: Expression, view: View, color: string): Python {
  const pieces = piecesOf(expression.at, view).map(({ from, to }) => py`(${from}, ${to})`);
  const [only] = pieces;
  const plot = (range: string) =>
    new Python(`${axes}.plot(${name}, x_range=[*${range}, ${stepOf(view)}], color=${color}, use_smoothing=False)`);
  if (pieces.length === 1 && only) return py`VGroup(${plot(only.code)})`;
  return py`VGroup(*[${plot("piece")} for piece in ${pieces}])`;
}

function rangeOf({ from, to, step }: Axis): Python {
  // Ticks are counted from the lower end: it must be a multiple of the step for them to be round.
  const start = Math.floor(from / step + 1e-9) * step;
  return py`${[Number(start.toPrecision(12)), to, step]}`;
}

function stepOf({ x }: View): string {
  return String(Number(((x.to - x.from) / 400).toPrecision(2)));
}

function decimalsOf(step: number): number {
  return Math.max(0, Math.min(4, Math.ceil(-Math.log10(step) - 1e-9)));
}

import { shade } from "./colour.ts";

type Point = readonly [x: number, y: number];

/** Draws with soft light from the upper left, so that all our own drawings look like one hand's. */
export class Brush {
  private readonly parts: string[] = [];
  private readonly paints = new Map<string, string>();
  private readonly from: number;
  private readonly to: number;

  /** Light falls from `from` to `to` on the x-axis. */
  constructor(from = 20, to = 90) {
    this.from = from;
    this.to = to;
  }

  private paint(colour: string): string {
    const known = this.paints.get(colour);
    if (known !== undefined) return known;
    const id = `p${this.paints.size}`;
    this.parts.push(
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${this.from}" y1="0" x2="${this.to}" y2="${(this.to - this.from) * 0.5}">` +
        `<stop offset="0" stop-color="${shade(colour, 0.09)}"/><stop offset="0.5" stop-color="${colour}"/><stop offset="1" stop-color="${shade(colour, -0.13)}"/></linearGradient>`,
    );
    this.paints.set(colour, `url(#${id})`);
    return `url(#${id})`;
  }

  /** A filled outline. */
  shape(d: string, colour: string): this {
    const paint = this.paint(colour);
    this.parts.push(`<path d="${d}" fill="${paint}"/>`);
    return this;
  }

  /** A filled outline without shading. */
  flat(d: string, colour: string, opacity = 1): this {
    this.parts.push(`<path d="${d}" fill="${colour}"${opacity === 1 ? "" : ` opacity="${opacity}"`}/>`);
    return this;
  }

  polygon(points: readonly Point[], colour: string): this {
    return this.shape(`M${points.map(([x, y]) => `${x} ${y}`).join("L")}Z`, colour);
  }

  /** A rounded line through points: an arm, a rope, a pole. */
  limb(points: readonly Point[], width: number, colour: string): this {
    const paint = this.paint(colour);
    this.parts.push(
      `<path d="M${points.map(([x, y]) => `${x} ${y}`).join("L")}" fill="none" stroke="${paint}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
    return this;
  }

  /** A curved line. */
  curve(d: string, width: number, colour: string): this {
    const paint = this.paint(colour);
    this.parts.push(
      `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
    return this;
  }

  oval(x: number, y: number, rx: number, ry: number, colour: string, turn = 0): this {
    const paint = this.paint(colour);
    this.parts.push(
      `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${paint}"${turn === 0 ? "" : ` transform="rotate(${turn} ${x} ${y})"`}/>`,
    );
    return this;
  }

  /** An oval line. */
  ring(x: number, y: number, rx: number, ry: number, turn: number, width: number, colour: string): this {
    const paint = this.paint(colour);
    this.parts.push(
      `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="none" stroke="${paint}" stroke-width="${width}" transform="rotate(${turn} ${x} ${y})"/>`,
    );
    return this;
  }

  box(x: number, y: number, width: number, height: number, colour: string, round = 0): this {
    const paint = this.paint(colour);
    this.parts.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${paint}"/>`);
    return this;
  }

  /** A ball, lit from the upper left. */
  ball(x: number, y: number, radius: number, colour: string): this {
    const id = `b${this.parts.length}`;
    this.parts.push(
      `<radialGradient id="${id}" cx="0.36" cy="0.32" r="0.75"><stop offset="0" stop-color="${shade(colour, 0.16)}"/><stop offset="0.55" stop-color="${colour}"/><stop offset="1" stop-color="${shade(colour, -0.24)}"/></radialGradient>` +
        `<circle cx="${x}" cy="${y}" r="${radius}" fill="url(#${id})"/>`,
    );
    return this;
  }

  /** What `draw` draws, larger or smaller about a point. */
  scaled(x: number, y: number, factor: number, draw: () => void): this {
    this.parts.push(`<g transform="translate(${x} ${y}) scale(${factor}) translate(${-x} ${-y})">`);
    draw();
    this.parts.push("</g>");
    return this;
  }

  body(): string {
    return this.parts.join("");
  }
}

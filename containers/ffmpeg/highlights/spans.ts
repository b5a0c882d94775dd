/** Stretches of a file, in seconds. */
export interface Span {
  from: number;
  to: number;
}

/** In order, with those that touch joined. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

export function totalSeconds(spans: readonly Span[]): number {
  return spans.reduce((sum, one) => sum + one.to - one.from, 0);
}

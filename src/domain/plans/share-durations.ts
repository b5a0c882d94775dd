/**
 * Shares `totalSeconds` among scenes: each gets what it needs (all of them less, in proportion, where that is too much), and what
 * is left over is spread alike. Whole seconds where the total is whole and there is one for each scene, else hundredths; they
 * add up to the total exactly, and none is shorter than a unit.
 */
export function shareDurations(neededSeconds: readonly number[], totalSeconds: number): number[] {
  const count = neededSeconds.length;
  if (count === 0) return [];
  const unit = Number.isInteger(totalSeconds) && totalSeconds >= count ? 1 : 0.01;
  const units = Math.round(totalSeconds / unit);
  if (units < count) throw new RangeError(`${totalSeconds} seconds are too few for ${count} scenes`);
  const needs = neededSeconds.map((seconds) => Math.max(seconds / unit, 1));
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const ideal = needs.map((need) =>
    needed > units ? 1 + (need - 1) * ((units - count) / (needed - count)) : need + (units - needed) / count,
  );
  const given = ideal.map((share) => Math.max(1, Math.floor(share + 1e-9)));
  let left = units - given.reduce((sum, share) => sum + share, 0);
  // To those first who miss most of what they need; where nobody can have that, most of what they were to have.
  const scarce = needed > units;
  const order = ideal.map((_, index) => index);
  while (left > 0) {
    const lack = (index: number) => {
      const has = given[index] ?? 0;
      const short = scarce ? 0 : Math.max(0, (needs[index] ?? 0) - has);
      return short * 10 + ((ideal[index] ?? 0) - has);
    };
    const most = order.reduce((best, index) => (lack(index) > lack(best) ? index : best), 0);
    given[most] = (given[most] ?? 0) + 1;
    left -= 1;
  }
  return given.map((share) => (unit === 1 ? share : share / 100));
}

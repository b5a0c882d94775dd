/** Hands: small, repeatable deviations in time and strength, and swing. */
import type { MusicProfile } from "./profile.ts";
import { seededRandom } from "./random.ts";
import type { Part } from "./score.ts";

/** The same part as somebody would play it. Notes struck together stay nearly together. */
export function humanise(part: Part, profile: MusicProfile, seed: number): Part {
  const random = seededRandom(seed, `hands/${part.name}`);
  const deviation = profile.human.timingSeconds * (part.channel === "drums" ? 0.5 : 1);
  let lastAt = Number.NaN;
  let together = 0;
  const notes = [...part.notes]
    .sort((a, b) => a.at - b.at || a.pitch - b.pitch)
    .map((note) => {
      if (note.at !== lastAt) together = random.gaussian(deviation);
      lastAt = note.at;
      const late = (note.lateSeconds ?? 0) + together + random.gaussian(deviation * 0.25);
      return {
        ...note,
        at: swing(note.at, profile.swing),
        lateSeconds: late,
        velocity: Math.max(0.05, Math.min(1, note.velocity * (1 + random.gaussian(profile.human.velocity)))),
      };
    });
  return { ...part, notes };
}

/** The second half of each pair comes late, and what lies between moves with it. */
export function swing(beat: number, { ratio, beats }: MusicProfile["swing"]): number {
  const pair = Math.floor(beat / beats + 1e-9) * beats;
  const place = (beat - pair) / beats;
  const moved = place < 0.5 ? place * 2 * ratio : ratio + (place - 0.5) * 2 * (1 - ratio);
  return pair + moved * beats;
}

import { describe, expect, it } from "vitest";
import { type ChordSpan, chooseKey, harmonise } from "./harmony.ts";
import { makeForm } from "./form.ts";
import { musicProfiles } from "./profiles.ts";
import { seededRandom } from "./random.ts";
import { leadVoices } from "./voicing.ts";

function chordsOf(profile: (typeof musicProfiles)[keyof typeof musicProfiles], seed: number): ChordSpan[] {
  const random = seededRandom(seed, "test");
  const key = chooseKey(profile.harmony, random);
  return harmonise(makeForm(16, profile.energies), profile.harmony, { key, beatsPerBar: 4 }, random);
}

describe("leadVoices", () => {
  it("says each chord's third, stays in the register, and moves in small steps", () => {
    for (const profile of Object.values(musicProfiles)) {
      for (let seed = 0; seed < 6; seed++) {
        const chords = chordsOf(profile, seed);
        const led = leadVoices(chords, { low: 52, high: 76, voices: 4 });
        let moved = 0;
        for (const [index, voicing] of led.entries()) {
          const classes = voicing.map((note) => note % 12);
          const chord = chords[index] as ChordSpan;
          expect(classes).toContain(chord.pitchClasses[1]);
          expect(classes.every((one) => chord.pitchClasses.includes(one))).toBe(true);
          expect(Math.min(...voicing)).toBeGreaterThanOrEqual(52);
          expect(Math.max(...voicing)).toBeLessThanOrEqual(76);
          const before = led[index - 1];
          if (before) for (const [voice, note] of voicing.entries()) moved += Math.abs(note - (before[voice] ?? note));
        }
        expect(moved / (led.length - 1) / 4).toBeLessThan(2.6);
      }
    }
  });
});

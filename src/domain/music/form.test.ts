import { describe, expect, it } from "vitest";
import { energyAtBar, makeForm } from "./form.ts";
import { musicProfiles } from "./profiles.ts";

describe("makeForm", () => {
  it("fills every number of bars without a gap", () => {
    for (let bars = 0; bars <= 160; bars++) {
      let at = 0;
      for (const section of makeForm(bars, musicProfiles.gaming.energies)) {
        expect(section.startBar).toBe(at);
        expect(section.bars).toBeGreaterThan(0);
        at += section.bars;
      }
      expect(at).toBe(bars);
    }
  });

  it("opens small and is at its fullest before the end", () => {
    for (let bars = 8; bars <= 160; bars++) {
      const form = makeForm(bars, musicProfiles.energetic.energies);
      expect(form[0]?.name).toBe("intro");
      expect(form.at(-1)?.name).toBe("peak");
      const energies = Array.from({ length: bars }, (_, bar) => energyAtBar(form, bar));
      expect(energies.at(-1)).toBeCloseTo(Math.max(...energies), 1);
    }
  });
});

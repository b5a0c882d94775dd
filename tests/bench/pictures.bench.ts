/**
 * What pictures and shots cost: `node tests/bench/pictures.bench.ts [scene…]`. Each scene's picture at 1280×720 in a new
 * process (its shaders compiled) and again in the same, and a shot of six seconds at 30 frames a second, before encoding.
 * Prints seconds on the processors; fails where a second picture takes more than 4 s or a shot more than 30 s.
 */
import { briefOf, pictures, shots } from "../../containers/studio/python/painting/testing/painter.ts";
import { type Scene, scenes } from "../../containers/studio/words/brief.ts";

const most = { picture: 4, shot: 30 };
const asked = process.argv.slice(2);
const chosen = asked.length > 0 ? scenes.filter((scene) => asked.includes(scene)) : scenes;

for (const scene of chosen) await measure(scene);

async function measure(scene: Scene): Promise<void> {
  const brief = briefOf({ scene, time: "golden_hour", width: 1280, height: 720 });
  const [cold, warm] = await pictures([brief, { ...brief, seed: 2 }]);
  const [shot] = await shots([brief], 30, 6);
  const right =
    (warm?.processorSeconds ?? Infinity) <= most.picture && (shot?.processorSeconds ?? Infinity) <= most.shot;
  if (!right) process.exitCode = 1;
  console.log(
    `${scene}: picture ${cold?.processorSeconds.toFixed(2)} s, warm ${warm?.processorSeconds.toFixed(2)} s (≤ ${most.picture}), ` +
      `shot of ${shot?.frames} frames ${shot?.processorSeconds.toFixed(1)} s (≤ ${most.shot})${right ? "" : "  — not as it should be"}`,
  );
}

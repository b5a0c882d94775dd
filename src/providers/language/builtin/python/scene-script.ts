import type { Language } from "../prompt/language.ts";
import { helperMethods } from "./helpers.ts";
import { type Python, py, pythonName } from "./py.ts";

/** What a subject writes: the body of `construct`. */
export interface SceneSource {
  /** A Python class name: PascalCase, letters and digits. */
  className: string;
  construct: Python;
  /** Functions and constants that stand before the class. */
  before?: Python;
  /** The language in which the subject has written its sentences; English without it. */
  language?: Language;
}

const background = "#0e1320";

/** A whole file: imports, what the scene needs, the scene. */
export function sceneScript({ className, construct, before }: SceneSource): string {
  const all = `${before?.code ?? ""}\n${construct.code}`;
  const methods = Object.entries(helperMethods).filter(([name]) => all.includes(`self.${name}(`));
  const scene = py`
    class ${pythonName(className)}(Scene):
        def construct(self):
            self.camera.background_color = ${background}
            Text.set_default(font="DejaVu Sans")
            ${construct}
            self.wait(1.5)`;
  const parts = [
    all.includes("np.") ? "import numpy as np\nfrom manim import *" : "from manim import *",
    ...(before ? [`\n\n${before.code}`] : []),
    `\n\n${scene.code}`,
    ...methods.map(([, method]) => `\n${method.code.replace(/^(?=.)/gm, "    ")}`),
  ];
  return `${parts.join("\n").replace(/\n{4,}/g, "\n\n\n")}\n`;
}

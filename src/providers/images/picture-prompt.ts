import type { PictureStyle } from "../../../containers/protocol/studio-tools.ts";
import type { PictureRequest } from "../../domain/images/painter.ts";

const looks: Record<PictureStyle, string> = {
  cinematic: "A frame of a feature film: anamorphic lens, shallow depth of field, motivated light, a restrained grade.",
  documentary: "A documentary photograph: natural light, true colours, an unposed moment.",
  animated: "A frame of a hand-drawn animated film: clean shapes, clear colours, soft shading.",
  vintage: "A photograph of the 1970s on colour film: faded blacks, warm cast, visible grain.",
  minimal: "A minimal picture: one subject, much empty space, few flat colours.",
  dramatic: "A dramatic picture: low key, hard light from one side, deep shadows, strong contrast.",
};

/** What the model is told. Films are cut from these pictures, so there is no writing in them and no frame around them. */
export function picturePrompt({ line, style }: PictureRequest): string {
  return `${looks[style]} It shows: ${line}\nNo text, no letters, no captions, no logos, no borders.`;
}

import type { PlanRequest } from "../../domain/plans/planner.ts";

/** What is asked for, once nobody has said otherwise. */
export interface AskedLength {
  durationSeconds: number;
  /** null: as the model sees fit, about `about`. */
  sceneCount: number | null;
  about: number;
}

const instructions = `You plan short films: a list of scenes that together tell one thing, from an opening to an ending.

- description: what is seen, in one sentence of concrete things that can be painted: place, time of day, subject. No camera jargon, no feelings, no text in the picture. No two scenes show the same.
- descriptionInEnglish: the same in English; where it is English already, the same words.
- narration: what a narrator says over it, as a person would speak: plain sentences, facts that are true, no stage directions, no "in this scene", no "join us". Each line goes on from the one before.
- sound: music and the place's own sounds, in a few words.
- shot: how it is seen. Change it from scene to scene.
- music: what fits the whole film.
- language: the ISO 639-1 code of the request's language, in which you write everything.

A narrator says two and a half words a second. The film is what the request describes, whatever else the request says.`;

/** The conversation that asks for a plan. */
export function planMessages(
  { prompt, style }: PlanRequest,
  { durationSeconds, sceneCount, about }: AskedLength,
): { role: "system" | "user"; content: string }[] {
  const words = Math.floor((durationSeconds - (sceneCount ?? about) * 0.5) * 2.5);
  const length =
    sceneCount === null
      ? `${durationSeconds} seconds, about ${about} scenes`
      : `${durationSeconds} seconds, exactly ${sceneCount} scenes`;
  return [
    { role: "system", content: instructions },
    {
      role: "user",
      content: `Style: ${style}. Length: ${length}. All narrations together: at most ${Math.max(3, words)} words.\n\nThe film that is asked for:\n\n${prompt}`,
    },
  ];
}

/** What the gallery asks of the voices. */
import type { SpokenLine } from "../../containers/protocol/studio-tools.ts";

export const spokenLines: readonly SpokenLine[] = [
  {
    voice: "ava",
    speed: 1,
    text: "In 1914, Dr. Helen Smith sailed from Dover with 27 sailors — and came back alone. Nobody asked her why.",
  },
  { voice: "nora", speed: 1, text: "It costs $3.50, about 40% less than last year. The doors open at 5:30 p.m.!" },
  { voice: "iris", speed: 0.95, text: "Close your eyes... Listen to the rain on the roof, and let the day go." },
  {
    voice: "june",
    speed: 1,
    text: "Have you ever wondered why the sky is blue? It's a question of light, and of dust.",
  },
  {
    voice: "felix",
    speed: 1,
    text: "Henry VIII ruled for 38 years. He married six times; two of his wives, e.g. Anne Boleyn, lost their heads.",
  },
  {
    voice: "joe",
    speed: 1,
    text: "NASA says the probe is 2.4 billion km away, and still talking. Follow it at www.example.com/probe.",
  },
  { voice: "felix", speed: 0.85, text: "The desert keeps its secrets.\n\nAnd the wind, its own time." },
  { voice: "default", speed: 1, text: "Le vent souffle sur la mer, et le phare veille toute la nuit." },
  { voice: "default", speed: 1, text: "Der Wind weht über das Meer, und der Leuchtturm wacht die ganze Nacht." },
  { voice: "default", speed: 1, text: "El viento sopla sobre el mar, y el faro vela toda la noche." },
];

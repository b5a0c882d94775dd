/** Coarse language that is aimed at nobody, as far as it needs company to be told. */
import type { Rule } from "../rule.ts";

export const profanityRules: readonly Rule[] = [
  {
    category: "profanity",
    weight: 0.6,
    pattern:
      /\b(motherfuck\w*|mother fuck\w*|assholes?|arseholes?|dipshit|dumbass|jackoff|dickheads?|son of a bitch|piece of shit|clusterfuck)\b/,
  },
  {
    category: "profanity",
    weight: 0.52,
    pattern: /\b(pissed off|piss off|taking the piss|badass motherf\w*|bullcrap|goddamn(ed)? (it|thing|idiot|mess))\b/,
  },
  {
    category: "profanity",
    weight: 0.3,
    pattern: /\b(goddamn|goddamned|bastards?|bitch(y|ing)?|arse|crap|turds?|pissed)\b/,
  },
];

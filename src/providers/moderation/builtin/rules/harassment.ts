/** Insults thrown at somebody, threats short of violence, calls to gang up, other people's addresses. */
import type { Rule } from "../rule.ts";

const name =
  "(?:idiots?|morons?|imbeciles?|losers?|pigs?|cows?|slags?|bitch(?:es)?|whores?|sluts?|pricks?|dicks?|dickheads?|bastards?|assholes?|arseholes?|wankers?|twats?|cunts?|retards?|scum|scumbags?|trash|garbage|filth|freaks?|dumbass(?:es)?|jackass(?:es)?|douchebags?|piece of (?:shit|crap|trash|garbage)|waste of (?:space|air|oxygen)|excuse for a (?:human being|human|man|woman|person))";
const scorn =
  "(?:stupid|dumb|ugly|fat|pathetic|worthless|useless|brainless|retarded|disgusting|miserable|filthy|dirty|brain ?dead|hideous|arrogant|little|fucking|goddamn|bloody|damn|idiotic|sad|spineless|vile)";
const thrown = (weight: number, pattern: RegExp): Rule => ({ category: "harassment", weight, pattern, firm: true });

export const harassmentRules: readonly Rule[] = [
  thrown(0.72, new RegExp(`\\b(?:you|your|youre|ur|u|ya)\\b(?: \\w+){0,4} ${name}\\b`)),
  thrown(
    0.68,
    new RegExp(`\\b(?:youre|you are|u r|ur|you) (?:\\w+ ){0,3}(?:so |just |such a |a |an |really |all )?${scorn}\\b`),
  ),
  thrown(0.65, new RegExp(`\\b(?:a|an|that|this|the|what a|such a) (?:${scorn} )+${name}\\b`)),
  thrown(
    0.6,
    new RegExp(
      `\\b(?:hes|shes|he is|she is|he was|she was|theyre|they are|that \\w+ is|is) (?:just |such |a complete |a total |a |an )+(?:${scorn} )*${name}\\b`,
    ),
  ),
  thrown(0.7, /\bwhat a (dumb |stupid |fat |ugly |dirty |filthy )*(whore|slut|bitch|cow|slag|cunt)\b/),
  thrown(
    0.7,
    /\b(fuck|screw) (you|off|u|her|him)\b|\bshut (the fuck )?up you\b|\b(kiss|lick|suck) my (ass|arse|dick|balls)\b|\b(eat shit|go to hell|get lost you|piss off)\b/,
  ),
  thrown(
    0.7,
    /\b(nobody|no one) (likes|loves|wants|will miss|would miss|cares about) (you|u|her|him)\b|\beveryone hates (you|her|him)\b|\bhope you (die|rot|suffer|get cancer|choke)\b|\bdie alone\b/,
  ),
  thrown(
    0.75,
    /\bi know where (you|your (kids?|children|family)) (live|lives|go|goes|sleep|works?)\b|\bwatch your back\b|\b(i|we) will (find|get|hunt|come for) you\b|\bcoming (for|after) you\b|\bmake you (pay|suffer|regret)\b|\b(ruin|destroy) your (life|career|marriage|family)\b/,
  ),
  thrown(
    0.75,
    /\b(post|leak|publish|send|share|release) (your|her|his) (\w+ )?(private |nude |naked |intimate )?(photos?|pictures?|pics|nudes|videos?|address)\b|\bif you (do not|dont) pay\b/,
  ),
  thrown(
    0.65,
    /\bhere (is|are) (her|his|their) (home )?(address|phone number|number)\b|\b(dox|doxx|swat)(ing)? (him|her|them)\b/,
  ),
  thrown(
    0.7,
    /\b(lets|everyone|we should|you should|all of (you|us)|come on)\b(?: \w+){0,4} (bully|harass|mob|spam|shame|humiliate|gang up on|message (her|him) until|torment|mock)\b|\b(bully|harass|torment|humiliate) (\w+ ){1,2}until\b/,
  ),
  thrown(
    0.62,
    /\b(deserves?|needs?|is asking for) (to suffer|a (good )?(beating|slap|kicking|smack)|to be (slapped|humiliated|bullied|punched))\b/,
  ),
  thrown(0.6, /\bto (shame|humiliate|mock|bully) (that|this|the|her|him)\b/),
  thrown(
    0.6,
    /\b(you|your own mother|everyone)\b.*\b(vomits?|pukes?|throws up)\b.*|\bgo back to your (mothers|mums|moms|parents) basement\b/,
  ),

  thrown(
    0.72,
    /\bunless you (send|pay|give|transfer|sleep|meet|strip)\b|\bmake (her|his|their|your) li(fe|ves) (hell|a (living )?hell|a misery|miserable)\b|\byoull (be sorry|regret|pay for)\b|\byou (better|had better) (run|hide|sleep with one eye)\b/,
  ),
  thrown(
    0.65,
    /\b(everybody|everyone|people|they all|we all)( \w+){0,2} (thinks?|knows?|hates?|laughs?)( \w+){0,2} (you|your|youre|u)\b.*\b(idiot|useless|stupid|ugly|loser|joke|disgusting|pathetic|fat|hates?|smell\w*)\b/,
  ),
  thrown(
    0.62,
    /\b(nobody|no one) (asked|cares about|wants|invited) (you|your)\b|\byou (make me sick|smell|stink|should be ashamed|dont deserve to live|are (a )?nothing|disgust me)\b|\bdrop dead you\b/,
  ),

  thrown(
    0.65,
    /\b(your|her|his) (face|voice|body|family|mother) (makes?|made) (me|us|everyone) (want to )?(puke|sick|vomit|gag|throw up)\b|\bcall (her|him|them) names\b/,
  ),
  thrown(0.62, /\b(her|his|their) ((phone|mobile|home) )?(number|address) is \d/),

  thrown(
    0.68,
    /\b(nobody|no one) (will|would|could|can) (ever )?(love|like|want|miss|marry|date) (you|her|him)\b|\byou(re| are) (an embarrassment|a disgrace|a joke|nothing|a mistake)\b|\b(send|sending|mail) (her|him|them) (\w+ )?(death )?threats\b|\bdeath threats to\b/,
  ),
];

/** Wishes to die, ways to do it, calls to do it. Help is not among them: sober company takes their weight away. */
import type { Rule } from "../rule.ts";

const told = (weight: number, pattern: RegExp): Rule => ({ category: "self_harm", weight, pattern });

export const selfHarmRules: readonly Rule[] = [
  {
    ...told(
      0.85,
      /\b(kill|hang|shoot|drown|cut|harm|hurt|starve|burn|poison)(ing)? (myself|yourself|urself|yourselves)\b/,
    ),
    firm: true,
  },
  told(
    0.5,
    /\b(kill|hang|shoot|drown|cut|harm|hurt|starve|burn|poison)(s|ed|ing)? (himself|herself|themselves|oneself)\b/,
  ),
  {
    ...told(0.85, /\b(kys|killyourself|an hero|go die|jump off (the|a) (bridge|roof|building|cliff) and)\b/),
    firm: true,
  },
  {
    ...told(
      0.8,
      /\b(end (my|your|this) (own )?(life|lives|misery)|end it all|(dont|do not|cant) want to (live|be alive|exist)|(dont|do not) want to wake up|never wake up|better off dead|want to die|wish i (was|were) dead|take my own life|ready to die)\b/,
    ),
    firm: true,
  },
  told(
    0.75,
    /\bsuicide (pact|method\w*|note template|kit|bag|forum)\b|\b(painless|easiest|best|quickest|fastest|surest) (\w+ ){0,3}(suicide|to die|to hang|to overdose|to kill)\b/,
  ),
  told(
    0.7,
    /\b(commit(ting)?|attempt(ing)?) suicide\b|\bsuicide is (the|a|my|your|our) (\w+ )?(way|answer|solution|choice|option)\b/,
  ),
  told(
    0.7,
    /\b(slit|slits|slash\w*|cut|cuts|cutting) (open )?(my|your|her|his|their) (own )?(wrists?|arms?|veins?|thighs?)\b/,
  ),
  told(
    0.7,
    /\b(how (many|much)|enough) (\w+ ){0,3}(pills|tablets|paracetamol|aspirin)\b|\b(take|took|taking|swallow\w*) (all|too many|a bottle of|a handful of)( \w+)? (pills|tablets)\b/,
  ),
  told(0.35, /\b(overdos\w+|suicid\w+|self harm\w*|hang yourself|wrists?)\b/),
  told(
    0.65,
    /\b(how to|ways? to|tips|tutorial|guide|methods?)\b.*\b(overdose|suicide|self harm\w*|cut(ting)? (deeper|yourself)|hid(e|ing) (\w+ )?(scars|cuts)|purge|starve|vomit(ing)? after)\b/,
  ),
  told(
    0.65,
    /\b(gun|barrel|pistol|revolver) (in|into|to) (his|her|my|your|their) (own )?(mouth|head|temple)\b.*\b(trigger|fires?|shoots?)\b/,
  ),
  {
    ...told(
      0.7,
      /\b(thinspo\w*|thinspiration|pro ?(ana|mia|anorexia|bulimia)|bonespo)\b|\b(anorexia|bulimia) is (a|the|my|our) (lifestyle|choice|friend|way)\b/,
    ),
    firm: true,
  },
  told(0.6, /\b(starve|starving) (yourself|myself)\b|\bpurge after\b|\buntil your bones show\b/),
];

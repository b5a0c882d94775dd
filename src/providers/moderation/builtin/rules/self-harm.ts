/** Wishes to die, ways to do it, calls to do it. Help is not among them: sober company takes their weight away. */
import type { Rule } from "../rule.ts";

const told = (weight: number, pattern: RegExp): Rule => ({ category: "self_harm", weight, pattern });

export const selfHarmRules: readonly Rule[] = [
  {
    ...told(
      0.85,
      /\b(kill|hang|shoot|drown|cutt?|harm|hurt|starv?e?|burn|poison)(ing)? (myself|yourself|urself|yourselves)\b/,
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

  {
    ...told(
      0.75,
      /\b(nobody|no one|noone|anyone) (would|will|is going to) (care|miss me|notice|cry) if i\b|\bi (just )?want to disappear( forever|$)|\b(life is|im|i am) (pointless|worthless|not worth living|done with (life|living)|tired of (life|living|being alive))\b/,
    ),
    firm: true,
  },
  told(
    0.75,
    /\b(which|what|how (much|many)) (\w+ ){0,4}(deadly|deadliest|lethal|fatal|kill (me|you|someone)|enough to die)\b|\blethal (dose|amount|combination)\b|\b(pills|tablets|drugs)\b.*\b(deadliest|lethal|to die|never wake)\b/,
  ),
  {
    ...told(
      0.75,
      /\bgo (and )?(drown|hang|kill|shoot|choke on|jump off)\b|\b(drink|eat) bleach\b|\bdo (us|everyone|the world) a favou?r and (die|kill)\b/,
    ),
    firm: true,
  },
  told(
    0.65,
    /\b(my|a) (suicide note|last goodbye|goodbye letter)\b|\bthis is my goodbye\b|\b(eat|eating) nothing but\b.*\b(lose|skinny|thin|weeks)\b|\b(500|300|200) calories a day\b/,
  ),

  {
    ...told(
      0.75,
      /\bi (just )?(took|swallowed|have taken) (\w+ ){1,3}(pills|tablets|sleeping pills)\b|\b(pills|tablets)\b.*\bgoodbye\b|\b(tie|make|knot) a noose\b/,
    ),
    firm: true,
  },
  told(
    0.6,
    /\bskip(ping)? (all )?(your |my )?meals\b.*\b(faint|thin|skinny|beaut\w+|pounds|weight)\b|\bbeauty is pain\b|\bthe only thing that helps\b.*\bcut\w*/,
  ),

  {
    ...told(
      0.72,
      /\b(everyone|everybody|they|you|the world) (would|will)( all)? be better( off)? without me\b|\bthe (rope|noose|pills) (is|are) ready\b|\bhow long (does|would|will) it take to (bleed out|die|suffocate|drown)\b/,
    ),
    firm: true,
  },
];

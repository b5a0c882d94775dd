/** Threats, calls to violence, cruelty for its own sake, gore. That somebody is killed in a story is none of these. */
import type { Rule } from "../rule.ts";
import { intends, somebody } from "./people.ts";

const harm =
  "(?:kill|murder|hang|stab|shoot|strangle|choke|behead|decapitate|lynch|slaughter|massacre|assassinate|execute|burn|rape|torture|gut|butcher|bomb|blow up|shoot up|drown|poison|beat up|bash|maim|gas|crucify|skin|mutilate|smash)";
const firm = (weight: number, pattern: RegExp): Rule => ({ category: "violence", weight, pattern, firm: true });
const shown = (weight: number, pattern: RegExp): Rule => ({ category: "violence", weight, pattern });

export const violenceRules: readonly Rule[] = [
  firm(0.85, new RegExp(`\\b${intends}(?: \\w+){0,3} ${harm} (?:up )?(?:\\w+ )?${somebody}\\b`)),
  firm(
    0.8,
    new RegExp(
      `\\b${intends}(?: \\w+){0,3} (?:shoot up|bomb|blow up|burn down|attack) (?:the|a|this|that|my|our|your) (?:\\w+ )?(?:school|mosque|church|synagogue|temple|parliament|station|airport|office|building|hospital|embassy|mall|stadium|concert|market|clinic|palace|house)\\b`,
    ),
  ),
  firm(
    0.75,
    new RegExp(
      `^(?:please )?(?:kill|murder|stab|strangle|behead|lynch|slaughter|assassinate|torture|rape|burn|gut|smash|shoot) (?:him|her|them|that|those|these|everyone|everybody|all|my|his (?:skull|head|face)|her (?:skull|head|face))\\b`,
    ),
  ),
  firm(0.8, /\bkill (all|every|those|these)( of| the)? \w+/),
  firm(0.75, /\b(burn|bury|boil|skin|eat|flay|dissect)(s|ed|ing)? (\w+ ){0,3}alive\b/),
  firm(
    0.75,
    /\b(deserves?|ought|needs?) (to be|to get|a bullet|a) ?(shot|hanged|hung|killed|beaten|stabbed|raped|burned|executed|lynched|in the head)\b/,
  ),
  firm(0.7, /\b(beat|kick|stone|bludgeon|club|whip|stamp|choke|strangle)(s|ing|en)? (\w+ ){1,4}to (death|a pulp)\b/),
  firm(
    0.65,
    /\b(again and again|until (he|she|they|it) (stops?|cant|dies?|begs?))\b.*\b(scream\w*|breath\w*|mov\w*|beg\w*)\b|\bstab (him|her|them)\b/,
  ),
  firm(0.6, /\bsnuff (film|movie|video)s?\b|\breally dying\b/),
  shown(
    0.75,
    /\b(slit|slits|slitting|slash\w*|cut|cuts|cutting) (open )?(his|her|their|my|your|a|the) (\w+ )?throats?\b/,
  ),
  shown(
    0.65,
    /\b(behead(s|ed|ing|ings)?|decapitat\w+|disembowel\w*|dismember\w*|eviscerat\w+|mutilat\w+|impal(es?|ed|ing)|scalp(s|ed|ing) (him|her|them))\b/,
  ),
  shown(
    0.65,
    /\b(severed|chopped off|cut off|hacked off|ripped off) (\w+ )?(heads?|hands?|limbs?|arms?|legs?|fingers?|ears?)\b|\b(cut|chop|hack|saw|rip|bite)(s|ting|ped|ping)? off (his|her|their|your|the) (\w+ )?(heads?|hands?|limbs?|arms?|legs?|fingers?|ears?|toes?)\b/,
  ),
  shown(
    0.6,
    /\b(goug\w+|pull\w*|rip\w*|tear\w*|poke\w*|scoop\w*) (out )?(his|her|their|your) (eyes?|eyeballs?|teeth|tongue|heart|fingernails|nails|guts)( out)?\b/,
  ),
  shown(
    0.6,
    /\b(guts|entrails|intestines|bowels|brains?) (spill\w*|splatter\w*|everywhere|hang\w*|fall\w*|spray\w*|ooz\w+|on the (wall|floor))\b/,
  ),
  shown(
    0.6,
    /\b(blood|gore) (spray\w*|spurt\w*|gush\w*|splatter\w*|drip\w*|pour\w*|everywhere|all over|soaked|squirt\w*)\b|\b(dripping|covered|soaked|drenched) (with|in) (\w+ )?(blood|gore)\b|\bbathe in (the )?blood\b/,
  ),
  shown(
    0.6,
    /\b(chop|cut|hack|saw)(s|ped|ping|ting)? up (\w+ )?(the |their |his |her )?(bod(y|ies)|corpses?|victims?)\b|\bfeed (them|him|her|it) to the (pigs|dogs|sharks)\b/,
  ),
  shown(
    0.6,
    /\b(graphic|detailed|brutal|sadistic|extreme|gory) (torture|violence|murder|killing|death|beating|execution|rape|gore)\b/,
  ),
  shown(
    0.55,
    /\b(mutilated|rotting|burnt|charred|bloody|dead|decaying) (corpses?|bod(y|ies))\b.*\b(pile\w*|heap\w*|stack\w*|everywhere|basement)\b/,
  ),
  shown(0.7, /\b(rape|rapes|raped|raping) (her|him|them|me|a|the|his|my) ?\w*/),
  shown(
    0.65,
    /\b(dogs?|cats?|puppy|kittens?|man|woman|boy|girl|him|her|child|horse|homeless \w+) (is|are|was|gets?)?( being)? ?set on fire\b|\bset(s|ting)? (the |a |an |her |his )?(\w+ )?(dog|cat|puppy|kitten|man|woman|boy|girl|child|him|her) on fire\b/,
  ),
  shown(
    0.6,
    /\b(drowns?|smothers?|suffocates?|strangles?|stabs?|murders?|kills?|shakes?|beats?) (her|his|their|a|the) (own )?(\w+ )?(baby|babies|newborn|child|children|infant|toddler|kids?|puppy|kitten)\b/,
  ),
  shown(
    0.6,
    /\b(bullet|axe|knife|hammer|bat|brick|machete|drill) (to|in|into|through) (the|his|her|their|your) (head|skull|face|eye|heart|chest|back)\b|\b(smash|crush|cave|bash|split)\w* (in )?(his|her|their|your|the) (skull|head|face)( in)?\b/,
  ),
  shown(0.4, /\b(tortur\w+|massacr\w+|slaughter\w*|gore|gory|gruesome|bloodbath|maim\w*|hostages)\b/),

  firm(
    0.8,
    new RegExp(
      `\\b${intends}(?: \\w+){0,2} (?:slice|cut|carve|rip|tear|break|snap|crush|smash|bash|cave|kick|put) (?:${somebody}|your|his|her|their)(?: \\w+){0,2} (?:open|up|apart|in|to pieces|to bits|to shreds|neck|skull|face|teeth|throat|bones|legs)\\b`,
    ),
  ),
  firm(0.75, /\b(put|puts|putting) (a bullet|two bullets|a knife|an axe) (in|into|through|between)\b/),
  shown(
    0.7,
    new RegExp(
      `\\b(?:hack|chop|cut|slice|tear|rip|saw|blow)(?:s|ped|ping|ting|ed|ing)? (?:${somebody}|the body|bodies|his body|her body|the corpse)(?: \\w+){0,2} (?:in|into|to) (?:\\w+ )?(?:pieces|bits|half|shreds|parts)\\b`,
    ),
  ),
  shown(
    0.7,
    /^(please )?(torch|firebomb|bomb|blow up|burn down|shoot up|attack|storm and burn) (the|a|that|this|every|their) (\w+ )?(school|mosque|church|synagogue|temple|parliament|station|airport|office|hospital|embassy|mall|stadium|market|clinic|homes?|houses?|shops?|village|kindergarten)\b/,
  ),
  shown(
    0.7,
    /\b(slit|cut|slash) (his|her|their|your|my) throats?\b|\b(smash|crush|bash|split|crack|stamp)\w* (on |in )?(\w+ ){1,2}(skulls?|heads?|faces?)\b(?!.*\b(pumpkin|hammer nail)\b)/,
  ),
  shown(0.35, /\b(tortur\w+|torment\w*|electrocut\w+|waterboard\w*|flog\w*)\b/),
  shown(
    0.3,
    /\b(hostages?|captives?|prisoners?|victims?|screams?|begging|agony|passes out|electric shocks)\b.*\b(shown in full|in full view|in detail|on camera|close up|blood\w*|bleed\w*|until)\b/,
  ),
  shown(
    0.55,
    /\b(blood|gore|entrails) (cover|run|flow|fill|stain|pool)(s|ed|ing)? (the|his|her|down|from|over)\b|\bbleed(s|ing)? (out|to death)\b|\bhack(s|ed|ing)? (the body|him|her|them)\b/,
  ),

  firm(
    0.75,
    /\b(acid|boiling (water|oil)|petrol|gasoline) (in|on|over|into) (his|her|their|your|my|the) (\w+ )?(face|eyes|body|head)\b|\bdeath to (all|the|every|those)\b/,
  ),
  firm(
    0.75,
    /\b(drive|ram|plough|plow|crash|steer)(s|ing)? (a|the|his|my|your) (\w+ )?(truck|car|van|lorry|bus|plane) into (the|a) (\w+ )?(crowd|people|parade|market|school|queue|shoppers|protesters|pedestrians|building|tower)\b/,
  ),
  shown(
    0.55,
    /\b(bludgeon\w*|garrot\w*|pistol whip\w*|hack(s|ed|ing)? at|stomp\w* on) (him|her|them|the|a|his)\b|\b(skull|bones?|neck|ribs|spine) (crack|snap|shatter|break|crunch)\w*\b/,
  ),

  firm(
    0.8,
    new RegExp(
      `\\b${intends} (?:break|snap|crush|smash) (?:every|all|each) (?:\\w+ ){0,2}(?:bones?|fingers?|teeth|ribs?|legs?)\\b`,
    ),
  ),
  firm(
    0.75,
    /\b(stone|beat|whip|kick|hang|burn|choke) (him|her|them|the \w+)\b.*\buntil (he|she|they) (is|are|dies?|stops?) ?(dead|breathing|moving)?\b|\bpoison (the|our|a|their) (\w+ )?(water supply|reservoir|well|drinking water|food supply|guests)\b/,
  ),
];

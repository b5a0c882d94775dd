/** Sexual content: explicit words by themselves, others by their company. */
import type { Rule } from "../rule.ts";

const explicit = (weight: number, pattern: RegExp): Rule => ({ category: "sexual", weight, pattern });
const own = "(?:his|her|my|your|their|the|a|hard|wet|big|huge|tight|thick|throbbing|bare|naked|hot|juicy)";

export const sexualRules: readonly Rule[] = [
  { ...explicit(0.75, /\bporn(o|os|ography|ographic|star|stars|hub)?\b/), firm: true },
  {
    ...explicit(
      0.7,
      /\b(xxx|nsfw|milfs?|threesomes?|foursomes?|orgy|orgies|cumshots?|creampies?|bukkake|rimjobs?|camgirls?|sexting)\b/,
    ),
    firm: true,
  },
  explicit(
    0.6,
    /\b(masturbat\w+|orgasm\w*|erotica?|eroticism|horny|ejaculat\w+|strip ?tease|lap ?dances?|wet dream|bdsm|dominatrix)\b/,
  ),
  explicit(0.6, new RegExp(`\\b${own} (cocks?|dicks?|pussy|pussies|tits|titties|cunt|boner|penis|clit)\\b`)),
  explicit(
    0.5,
    /\b(cocks?|dicks?|pussy|pussies|tits|titties|boobs?|clits?|clitoris|penis|vagina)\b.*\b(suck\w*|lick\w*|rid(e|es|ing)|bounc\w+|wet|hard|strok\w+|close up|naked|spread\w*|squirt\w*|rub\w*|pound\w*)\b/,
  ),
  explicit(
    0.5,
    /\b(suck\w*|lick\w*|rid(e|es|ing)|bouncing|strok\w+|close up|spread\w*|rub\w*|pound\w*|slid\w+|bare)\b.*\b(cocks?|dicks?|pussy|pussies|tits|titties|boobs?|clits?|clitoris|penis|vagina|nipples)\b/,
  ),
  explicit(0.3, /\b(boobs?|tits|titties|pussy|cocks?|dicks?|nipples|buttocks|genitals?|clit)\b/),
  explicit(0.62, /\b(ha(ve|s|ving|d)|having) (\w+ )?(sex|intercourse)\b/),
  explicit(
    0.62,
    /\b(anal|oral|gay|lesbian|group|hot|hardcore|rough|explicit|uncensored|wild|steamy|passionate|kinky|phone|cam) (sex|penetration|action)\b/,
  ),
  explicit(0.6, /\b(sex|fuck) (scenes?|tapes?|videos?|toys?|slaves?|doll|party|cam|chat|positions?)\b/),
  explicit(
    0.4,
    /\b(sexy|sexual|sexually|sex|anal|seductive|lustful|kinky|busty|erect|aroused|moan\w*|grop\w+|lingerie|stripper|strips? (naked|off)|topless|hardcore|uncensored|horny girls?)\b/,
  ),
  explicit(0.35, /\b(nude|nudes|nudity|naked|undress\w*|no clothes|without clothes|bare (breasts?|bottom|body))\b/),
  explicit(
    0.4,
    /\b(nude|naked) (wom[ae]n|m[ae]n|girls?|boys?|body|bodies|people|selfies?|photos?|pictures?|video|couple|model|wife|girlfriend|actress|celebrity|teen\w*)\b/,
  ),
  explicit(
    0.35,
    /\b(fondl\w+|penetrat\w+ (her|him|visible)|penetration visible|visible penetration|full frontal|spreads? (her|his|their) legs|(on|up)on (her|his) knees|making love|makes? love|between (her|his) (thighs|legs)|in bed with|begs? (him|her) to|slides? (his|her)|facial|wet panties|lick(s|ing)? (her|his))\b/,
  ),
  {
    ...explicit(
      0.6,
      /\b(cum|cums|cumming) (on|in|inside|for|all over|shot)\b|\b(to|you|he|she|i|me|us|make \w+) (cum|cums)\b/,
    ),
    firm: true,
  },
  { ...explicit(0.6, /\bfuck(s|ed|ing)? (her|him|me|them)\b(?!.*\bover\b)/), firm: true },
  { ...explicit(0.45, /\bmake it look real\b|\bdeep ?fakes?\b.*\b(nude|naked|undress)/), firm: true },

  explicit(
    0.55,
    /\b(shov\w+|thrust\w*|push\w*|slid\w*|enter\w*|plung\w+|ramm?\w*|put\w*) (\w+ ){0,3}(inside|into|deep in|in) (her|him|me)\b/,
  ),
  explicit(
    0.55,
    /\bbend(s|ing)? over and\b|\btake it like a\b|\b(filmed|caught|naughty|wild) in bed\b|\bride me\b|\bget(s|ting)? laid\b|\b(foot|panty|latex|leather) fetish\b|\b(skinny|teen|naked) camgirl\b/,
  ),
  explicit(
    0.5,
    /\b(topless|undressed|half naked|scantily clad|bare breasted) (\w+ )?(wom[ae]n|girls?|men|models?|dancers?|waitress\w*|cheerleaders?|nurses?|maids?)\b/,
  ),
  explicit(
    0.55,
    /\b(nude|naked|nudes) (\w+ )?(pics?|photos?|pictures?|images?|leaks?|clips?|videos?)\b|\bsend (me )?nudes\b/,
  ),
  explicit(
    0.5,
    /\b(undress|fondle|grope|seduce|spank|molest)(s|es|ed|ing)? (her|him|his|the|a|me|each other)\b|\bsex (with|in|on|at)\b|\b(amateur|couple|bed|bedroom)\b.*\buncensored\b/,
  ),

  explicit(
    0.55,
    /\b(erections?|boners?|foreplay|climax(es|ed)? (inside|on|together)|unzips? (his|her) (trousers|pants|jeans|fly|dress))\b/,
  ),
  explicit(
    0.4,
    /\b(moans?|moaning|panting|thrust\w*|writh\w+)\b.*\b(her|him|bed|inside|enters?|shower|body)\b|\bexplicit (scene|shower|bedroom|content|\w+ scene)\b/,
  ),

  explicit(
    0.55,
    /\b(panties|thong|g string|underwear|bra)\b.*\b(off|down|aside|takes|tears|rips|wet|sniff\w*)\b|\b(tear|rip|pull|take|slip)(s|ing)? off (her|his|their) (\w+ )?(panties|bra|underwear|clothes|dress|shirt)\b|\btakes? (her|him) from behind\b/,
  ),
  explicit(
    0.55,
    /\b(swingers?|wife swapping|adults only|x rated|18 plus only|onlyfans|escort service|call girls?|brothel scenes?)\b|\b(naked|nude|topless) (\w+ )?(dancers?|strippers?|wrestl\w+|party|parties|twister)\b/,
  ),
];

/** Anything here, together with a child, is the worst that a line can hold. */
export const sexualCue =
  /\b(porn\w*|sex|sexy|sexual\w*|nudes?|naked|erotic\w*|lingerie|topless|undress\w*|seduc\w+|horny|orgasm\w*|masturbat\w*|fuck\w*|blowjobs?|molest\w*|grop\w+|fondl\w+|xxx|hentai|strip(s|ping|per|tease)?|intercourse|pussy|cock|tits|boobs)\b/;
const under = "(?:[1-9]|1[0-7]|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";
export const childCue = new RegExp(
  `\\b(child|children|kids?|kiddie|underaged?|minors?|infants?|toddlers?|bab(?:y|ies)|pre ?teens?|school ?(?:girls?|boys?)|lolis?|lolita|shota|little (?:girls?|boys?)|(?:${under}) ?(?:years? olds?|yo|yr olds?)|(?:girls?|boys?|schoolgirl|daughter|son|niece) (?:of|aged) ${under})\\b`,
);

/** Groups of people called less than people, or wished away. */
import type { Rule } from "../rule.ts";
import { group } from "./people.ts";

const lessThan =
  "(?:subhuman|sub human|vermin|rats|cockroaches|parasites?|apes|monkeys|animals|pigs|dogs|savages|scum|filth|filthy|dirty|trash|garbage|disgusting|perverts?|freaks?|degenerates?|abominations?|inferior|terrorists|criminals|rapists|thieves|murderers|a (?:plague|disease|cancer|burden|problem|curse)|diseased|stupid|evil|sick|lazy|worthless|infest\\w*|spread\\w* disease)";
const gone =
  "(?:(?:should|must|deserve|deserves|need|needs|ought|have|has)(?: all)?(?: to)? (?:be (?:deported|destroyed|killed|shot|hanged|gassed|exterminated|eliminated|wiped out|put down|sterili[sz]ed|banned|burned|removed|locked up|purged)|die|not exist|disappear|hang|burn)|(?:belongs?|rot|burn) in hell|control (?:the )?(?:banks|media|world|government)|own the (?:banks|media))";
const firm = (weight: number, pattern: RegExp): Rule => ({ category: "hate", weight, pattern, firm: true });

export const hateRules: readonly Rule[] = [
  firm(0.8, new RegExp(`\\b${group}\\b(?: \\w+){0,2} (?:are|is|r|were) (?!not\\b)(?:\\w+ ){0,3}${lessThan}\\b`)),
  firm(0.8, new RegExp(`\\b${group}\\b(?: \\w+){0,3} ${gone}\\b`)),
  firm(0.65, new RegExp(`\\b(?:dirty|filthy|stupid|fucking|disgusting|damn|bloody) ${group}\\b`)),
  firm(
    0.85,
    new RegExp(
      `\\b(?:exterminate|gas|kill|lynch|deport|eradicate|eliminate|wipe out|purge|burn|hang|shoot|get rid of|death to|cleanse)(?: all)?(?: of)?(?: the| those| these)? ${group}\\b`,
    ),
  ),
  firm(
    0.65,
    new RegExp(
      `\\b${group}\\b.*\\b(?:wipe them (?:all )?out|kill them all|get rid of them|send them (?:all )?back|go back to where they came|not welcome here|like rats|like vermin)\\b`,
    ),
  ),
  firm(
    0.85,
    /\b(heil hitler|sieg heil|white power|white supremacy (is|forever)|hitler was right|14 words|blood and soil)\b/,
  ),
  firm(
    0.8,
    /\b(master|inferior|superior|lesser|impure) races? (will|must|should|are|is|shall)\b|\bpurge the (\w+ )?races?\b|\brace traitors?\b|\bethnic cleansing (is|was) (good|right|needed)\b/,
  ),
  firm(0.8, /\bholocaust (was|is) (a |an )?(good|great|right|justified|lie|hoax|fake|myth|joke)\b/),
  firm(
    0.85,
    /\b(fa+g+(o|i)t+s?|fa+gs|dykes? (are|deserve|should|belong)|tranny|trannies|kikes?|wetbacks?|spics?|gooks?|towelheads?|ragheads?|sand ?niggers?|coons?|darkies|pakis?|golliwogs?|niggas?|negroes)\b/,
  ),
  firm(0.7, /\b(chinks|chink (eyed|bastards?)|slant ?eyes?|zipperheads?|untermensch\w*)\b/),

  firm(
    0.75,
    new RegExp(
      `\\b${group}\\b(?: \\w+){0,2} (?:should|must|need to|have to) (?:all )?(?:shut up|know their place|obey|be (?:slaves|enslaved|beaten|kept|segregated|sent)|go back|leave our|get out|stay out)\\b`,
    ),
  ),
  firm(
    0.7,
    /\bwomen belong (in the kitchen|at home|to)\b|\b(behind every war|run the world|great replacement|replace us|our race|racial purity|pure blood|mongrel\w*)\b/,
  ),
  firm(
    0.85,
    /\bhitler (did nothing wrong|had a point|should have finished|was a hero|was great)\b|\bgas chambers? (were|are) (good|a lie|needed)\b|\b(no|ban all) (blacks|jews|muslims|gays|immigrants|gypsies) (allowed|here|from)\b/,
  ),
  firm(
    0.7,
    new RegExp(`\\bi (?:really |fucking )?(?:hate|despise|cant stand) (?:all |the |those |these )*${group}\\b`),
  ),

  firm(
    0.75,
    new RegExp(
      `\\b(?:round up|lock up|expel|ban|throw out|send back|intern|cure|segregate|sterili[sz]e)(?: all)?(?: the| those| these)? ${group}\\b`,
    ),
  ),
  firm(
    0.75,
    new RegExp(
      `\\b${group}\\b.*\\b(?:superior race|master race|in(?:to)? camps|must be cured|be cured|is a disease|are a disease|not human|not people)\\b`,
    ),
  ),

  firm(0.75, new RegExp(`\\b(?:deport|kill|expel|gas|shoot|hang) (?:every|each|any)(?: (?:single|last))? ${group}\\b`)),
];

/** What a line is about, where that makes hard words fitting: medicine, help, history, the courts, art, nature. */
const sober: readonly RegExp[] = [
  /\b(doctors?|nurses?|clinics?|surgeons?|surgery|medical|medicine|patients?|hospital|symptoms?|treatments?|treatable|therapy|therapists?|vaccines?|virus|screening|diagrams?|exams?|anatomy|uterus|fertility|first aid|diagnos\w+|cancer|illness|heart valve|liver|gynaecolog\w+|urolog\w+)\b/,
  /\b(prevent\w*|helplines?|hotline|crisis line|recovery|recovering|how to help|seek help|get help|support groups?|signs that|awareness|counsell\w+|counselor|in crisis|survivors?|told by|raise awareness|campaign against|victims of|remembers?|remembered)\b/,
  /\b(in (1[0-9]|20)\d\d|\w+ century|war|wars|memorial|monument|museum|historians?|history|historical|empire|revolution|liberated|liberation|archduke|emperor|senators?|civil rights|resistance|treaty|medieval|ancient|vikings?|napoleon|caesar|survivors|slavery|abolition|genocide remembrance|witches|salem|guillotine|fought against|dictators?|rose to power)\b/,
  /\b(police (arrest\w*|say|said|report\w*|investigat\w*|charg\w*)|arrested|court|trial|sentenced|convicted|suspicion|suspects?|guilty|jury|prosecut\w+|judge|detectives?|inspector|news report|documentary|journalists?|investigates?)\b/,
  /\b(novel|painting|paintings|sculpture|exhibition|gallery|antiquity|shakespeare|hamlet|macbeth|romeo|juliet|tybalt|opera|poem|ballet|myth|mythology|the play|in the game|final boss|zombies|chess)\b/,
  /\b(species|nests?|prey|lions?|zebras?|wolves|sharks?|orcas?|seals|puppies|antlers|predators?|insects?|waterhole|herd|birds?|breeding|pollinat\w+)\b/,
];

/** Whether hard words can be fitting here. What speaks to somebody, or teaches how, is not calmed by it. */
export function isSober(reading: string): boolean {
  return sober.some((about) => about.test(reading));
}

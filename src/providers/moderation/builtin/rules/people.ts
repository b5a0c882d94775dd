/** Parts of patterns that several lists use. */

/** Somebody, or what belongs to them. */
export const somebody =
  "(?:him|her|them|you|me|us|it all|yourself|people|everyone|everybody|someone|somebody|anyone|anybody|(?:(?:the|a|an|my|your|his|her|our|their|all|every|all the|some|this|that|those|these|that old|the old) )(?:\\w+ )?(?:man|men|woman|women|boys?|girls?|child|children|kids?|baby|babies|infants?|people|person|family|families|mother|father|mum|mom|dad|parents|sister|brother|wife|husband|son|daughter|girlfriend|boyfriend|ex|boss|neighbou?rs?|teachers?|students?|classmates?|police|cops?|policem[ae]n|officers?|politicians?|president|prime minister|mayor|king|queen|judge|journalists?|hostages?|prisoners?|victims?|enemies|enemy|strangers?|crowd|tourists?|crew|dogs?|cats?|puppy|puppies|kittens?|animals?|bastards?|bitch|loser|family|muslims?|jews?|christians?|immigrants?|gays?)|politicians|cops|immigrants)";

/** I will, we should, let us. */
export const intends =
  "(?:i|we|lets|let us|gonna|going to|will|ill|im|wanna|want to|should|must|need to|has to|have to|gotta|about to|plan(?:ning)? to|deserves? to)";

export const group =
  "(?:muslims?|islam|jews?|jewish people|christians?|catholics?|hindus?|sikhs?|buddhists?|black people|blacks|black men|africans?|white people|whites|asians?|chinese people|indians|pakistanis?|arabs?|mexicans?|latinos?|hispanics?|immigrants?|migrants?|refugees?|foreigners?|gypsies|gyps(?:y|ies)|roma|gays?|gay people|lesbians?|homosexuals?|queers?|trans(?:gender)? (?:people|women|men)|transgenders?|transsexuals?|women|females|disabled people|the disabled|cripples|old people|poles|turks|romanians|russians|ukrainians|americans|the irish|aboriginals?|natives)";

/** Ways to do what is forbidden and dangerous, and trade in it. */
import type { Rule } from "../rule.ts";

const how =
  "(?:how (?:to|do i|do you|do we|can i|can you|could i|would i|does one|you can)|what is the (?:best|easiest|safest) way|best (?:site|place|shop|way)|explain|where (?:to|can i|do i) (?:buy|get|find|order)|teach me|show me how|tell me how|instructions? (?:for|to|on)|step by step|guide to|tutorial|recipe (?:for|of)|easiest way|best way|ways? to|tips for|write (?:me )?(?:a |an |some )?|make me|code (?:a|an|some)|build (?:a|an)|diy)";
const trade =
  "(?:buy(?:ing)?|sell(?:ing)?|for sale|order(?: now)?|hire|shipped|dealers? wanted|deal(?:ing)?|wanted|contact me|cheap|discreet(?:ly)?|in stock|delivery)";
const arms =
  "(?:(?:pipe|nail|car|petrol|fertili[sz]er|dirty|letter|time|homemade|home made) ?bombs?|bombs?|explosives?|detonators?|grenades?|molotovs?(?: cocktails?)?|napalm|nerve gas|nerve agents?|sarin|ricin|mustard gas|anthrax|ghost guns?|untraceable (?:gun|pistol|weapon)s?|silencers?|automatic weapons?)";
const drugs =
  "(?:meth|methamphetamine|crystal meth|crack cocaine|cocaine|coke online|heroin|fentanyl|lsd|mdma|ecstasy pills|ketamine|opium|ghb|date rape drugs?|roofies|spice drug|magic mushrooms|crack(?! (?:the|an|open|a|code))|speed pills|steroids|xanax without prescription)";
const crime =
  "(?:fake (?:\\w+ )?(?:certificates?|papers|licen[cs]es?|prescriptions?)|fake (?:passports?|ids?|id cards?|documents|banknotes|money|degree)|counterfeit(?:ing)?(?: \\w+)?|stolen (?:credit )?(?:cards?|credit card numbers?|identit\\w+|goods)|credit card numbers|forge (?:a |an )?\\w+|launder\\w*(?: \\w+)? money|launder\\w*|shoplift\\w*|rob (?:a|the|it|him|her|your)|burgle|steal (?:a |the |cars?|from|someones|his|her|your)|hack into|hack (?:a|my|his|her|someones|your|an|any)(?: \\w+)?(?: \\w+)? ?(?:account|phone|instagram|facebook|gmail|email|wi ?fi|computer|laptop|webcam|bank|snapchat|password|network|website)|hack (?:someones|my (?:ex|wife|girlfriend|husband|boss)\\w*)|ransomware|malware|keyloggers?|spyware|botnet|ddos|phishing (?:page|mail|email|site)|pick the lock|hot ?wire|evade taxes|blackmail|kidnap\\w*|traffick\\w*|break into (?:a|the|my|your|his|her|someones|parked|locked|neighbou?rs)(?: \\w+)? ?(?:cars?|houses?|homes?|flat|office|safe|phone|account|shop|building|school|system|wifi|locker)|cheat (?:a|the|on a|my) (?:drug test|exam)|(?:beat|pass|fake) a (?:drug|polygraph|lie detector) test|dodge (?:taxes|the police)|smuggle\\w*|clone (?:a )?(?:credit|bank) cards?|skim cards?|(?:buy|get|order|make|print)(?:ing)? (?:a |an |illegal |unregistered )*(?:guns?|firearms?|weapons?|rifles?)|jailbreak a car|hotwire|bypass (?:an? )?(?:alarm|ankle monitor)|drug (?:someone|her|his|a)|groom (?:a |an )?(?:child|children|kids?|girls?|boys?|minors?)|poison (?:someone|somebody|him|her|my|your|a)|hitm[ae]n|contract killers?|get away with (?:murder|it|rape)|(?:hide|dispose of|get rid of|dissolve) (?:the|a) body|insider trading)";
const teaches = (weight: number, pattern: RegExp): Rule => ({ category: "illicit", weight, pattern, firm: true });
/** Keeps somebody from harm, or tells of it. */
const guards =
  "(?!.*\\b(?:protect|prevent|avoid|spot|detect|report|recogni[sz]e|stop|against|removal|remove|recover|treat|history|documentary|museum|award|locksmith|your own|police train\\w*|explained by|addiction|survive|disposal|safely surrender)\\b)";

export const illicitRules: readonly Rule[] = [
  teaches(0.75, new RegExp(`^${guards}.*\\b${how}\\b.*\\b(?:${arms}|${drugs}|${crime})\\b`)),
  teaches(0.7, new RegExp(`^${guards}.*\\b${trade}\\b.*\\b(?:${drugs}|${crime}|untraceable|hitman)`)),
  teaches(
    0.7,
    new RegExp(
      `^${guards}.*\\b(?:${drugs}|stolen credit card numbers|counterfeit \\w+|fake passports?)\\b.*\\b${trade}\\b`,
    ),
  ),
  teaches(
    0.65,
    new RegExp(
      `^${guards}.*\\b(?:${arms})\\b.*\\b(?:household|kitchen|homemade|at home|from things|throw (?:it|them) at|at the police|without being)\\b`,
    ),
  ),
  teaches(
    0.65,
    new RegExp(
      `^${guards}.*\\b(?:without (?:being|getting) (?:caught|detected)|without leaving a trace|without (?:her|his|their|anyone) (?:knowing|noticing|knowledge)|untraceable)\\b.*`,
    ),
  ),
  teaches(0.6, new RegExp(`^${guards}.*\\b(?:cooking|cook|make|making|brew) (?:${drugs})\\b`)),
  teaches(
    0.6,
    new RegExp(
      `^${guards}.*\\b(?:passes (?:every test|border control)|dark ?(?:net|web) (?:sites?|shops?|markets?|vendors?)|drug money|date rape drug|darknet market)\\b`,
    ),
  ),
  teaches(
    0.65,
    new RegExp(
      `^${guards}.*\\b(?:neighbou?rs|somebodys|someones|strangers) (?:house|home|car|flat)\\b.*\\b(?:rob|burgle|break in|steal)\\b`,
    ),
  ),
  teaches(
    0.7,
    new RegExp(
      `^${guards}(?:cook|make|brew|grow|steal|rob|get|buy|order|sell|smoke|snort|inject)\\b.*\\b(?:${drugs}|${arms}|${crime}|a car|cars)\\b.*\\b(?:in \\w+ (?:easy )?(?:steps|minutes|seconds)|with this trick|here|at home|in your (?:bathroom|kitchen|garage|basement)|no questions asked)\\b`,
    ),
  ),
  teaches(
    0.65,
    new RegExp(
      `^${guards}.*\\b(?:hack (?:someones|my \\w+s|his|her)|sell (?:it|them|drugs|weed|pills|cannabis) (?:at|to|in) (?:\\w+ )?(?:school|kids|students|children|minors)|crack at home|(?:cook|make|brew|press) (?:\\w+ )?(?:ecstasy|crack|speed|lsd)\\b.*\\b(?:at home|bathroom|kitchen|garage|steps))\\b`,
    ),
  ),
];

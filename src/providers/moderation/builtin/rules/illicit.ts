/** Ways to do what is forbidden and dangerous, and trade in it. */
import type { Rule } from "../rule.ts";

const how =
  "(?:how (?:to|do i|do you|can i|could i)|where (?:to|can i|do i) (?:buy|get|find|order)|teach me|show me how|tell me how|instructions? (?:for|to|on)|step by step|guide to|tutorial|recipe (?:for|of)|easiest way|best way|ways? to|tips for|write (?:me )?(?:a |an |some )?|make me|code (?:a|an|some)|build (?:a|an)|diy)";
const trade =
  "(?:buy(?:ing)?|sell(?:ing)?|for sale|order(?: now)?|hire|shipped|dealers? wanted|deal(?:ing)?|wanted|contact me|cheap|discreet(?:ly)?|in stock|delivery)";
const arms =
  "(?:(?:pipe|nail|car|petrol|fertili[sz]er|dirty|letter|time|homemade|home made) ?bombs?|bombs?|explosives?|detonators?|grenades?|molotovs?(?: cocktails?)?|napalm|nerve gas|nerve agents?|sarin|ricin|mustard gas|anthrax|ghost guns?|untraceable (?:gun|pistol|weapon)s?|silencers?|automatic weapons?)";
const drugs =
  "(?:meth|methamphetamine|crystal meth|crack cocaine|cocaine|coke online|heroin|fentanyl|lsd|mdma|ecstasy pills|ketamine|opium|ghb|date rape drugs?|roofies|spice drug|magic mushrooms|xanax without prescription)";
const crime =
  "(?:fake (?:passports?|ids?|id cards?|documents|banknotes|money|degree)|counterfeit(?:ing)?(?: \\w+)?|stolen (?:credit )?(?:cards?|credit card numbers?|identit\\w+|goods)|credit card numbers|forge (?:a |an )?\\w+|launder\\w*(?: \\w+)? money|launder\\w*|shoplift\\w*|rob (?:a|the|it|him|her|your)|burgle|steal (?:a |the |cars?|from|someones|his|her|your)|hack into|hack (?:a|my|his|her|someones|your)|ransomware|malware|keyloggers?|spyware|botnet|ddos|phishing (?:page|mail|email|site)|pick the lock|hot ?wire|evade taxes|blackmail|kidnap\\w*|traffick\\w*|groom (?:a |an )?(?:child|children|kids?|girls?|boys?|minors?)|poison (?:someone|somebody|him|her|my|your|a)|hitm[ae]n|contract killers?|get away with (?:murder|it|rape)|(?:hide|dispose of|get rid of|dissolve) (?:the|a) body|insider trading)";
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
    new RegExp(`^${guards}.*\\b(?:passes (?:every test|border control)|drug money|date rape drug|darknet market)\\b`),
  ),
  teaches(
    0.65,
    new RegExp(
      `^${guards}.*\\b(?:neighbou?rs|somebodys|someones|strangers) (?:house|home|car|flat)\\b.*\\b(?:rob|burgle|break in|steal)\\b`,
    ),
  ),
];

import type { StoryForm } from "../topics/topic.ts";

interface Cue {
  form: StoryForm;
  /** Its group `subject` is what the film is about; without one it is the whole. */
  cue: RegExp;
}

const s = "(?<subject>.+?)";
const end = "[?.!]*$";
const nounOf = (words: string) => new RegExp(`^(?:the |an? |our |my )?(?:${words}) (?:of|behind|for) ${s}${end}`, "i");

/** In their order: the first that fits. */
const cues: readonly Cue[] = [
  { form: "explanation", cue: new RegExp(`^${s}(?:,)? explained(?: simply| for .+)?${end}`, "i") },
  {
    form: "list",
    cue: /^(?:my |our |some |the best |best |top )?(?:\w+ )?(?:tips|tricks|ideas|facts) (?:for|on|about|to)\b/i,
  },
  {
    form: "list",
    cue: /^(?:the )?(?:top |best )?(?:\d+|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:\w+\s+){0,2}?(?:reasons|places|sights|destinations|tips|ways|things|facts|mistakes|habits|ideas|benefits|lessons|rules|secrets|tricks|steps|myths)\b/i,
  },
  {
    form: "how-to",
    cue: new RegExp(
      `^(?:step[- ]by[- ]step(?: guide)?(?: on)?:? |(?:a )?(?:beginner'?s )?(?:guide|tutorial) (?:to|on|for) |learn(?:ing)? )?how to ${s}${end}`,
      "i",
    ),
  },
  {
    form: "how-to",
    cue: new RegExp(
      `^(?:a )?(?:beginner'?s |short |quick )?(?:guide|tutorial|introduction) (?:to|on|for) (?<subject>\\w+ing\\b.*?)${end}`,
      "i",
    ),
  },
  {
    form: "process",
    cue: new RegExp(
      `^how ${s} (?:is|are|was|were|gets?) (?:made|produced|built|brewed|baked|grown|created|written|printed|roasted|harvested|recycled|manufactured|crafted|born|done)\\b.*$`,
      "i",
    ),
  },
  {
    form: "process",
    cue: new RegExp(`^how (?:we|they|people|you) (?:make|produce|build|brew|bake|grow|craft|harvest) ${s}${end}`, "i"),
  },
  { form: "process", cue: nounOf("making|production|creation|craft|manufacture|manufacturing|art of making") },
  { form: "process", cue: new RegExp(`^from .+? to (?:your |the |a )?${s}${end}`, "i") },
  { form: "process", cue: new RegExp(`^(?:the )?journey of (?:a |an |the )?${s}(?: from .*)?${end}`, "i") },
  {
    form: "life",
    cue: new RegExp(
      `^(?:an? |one |the )?(?:typical |normal |busy |perfect )?(?:day|night|week|year|morning|shift) (?:in the life of|with|of) ${s}${end}`,
      "i",
    ),
  },
  { form: "life", cue: nounOf("(?:daily |secret |quiet |busy |double )?(?:life|lives|biography)") },
  {
    form: "history",
    cue: nounOf(
      "(?:short |brief |long |secret |complete )?(?:history|origins?|rise|fall|rise and fall|evolution|invention|birth|legacy)",
    ),
  },
  {
    form: "history",
    cue: new RegExp(`^how ${s} (?:changed|conquered|shaped|came|began|started|was invented|were invented)\\b.*$`, "i"),
  },
  { form: "history", cue: new RegExp(`^${s} through (?:the ages|time|history|the centuries)${end}`, "i") },
  {
    form: "product",
    cue: new RegExp(
      `^(?:the |our |a )?(?:product |big |official )?launch(?: video| event)?(?: of| for)?:? ${s}${end}`,
      "i",
    ),
  },
  {
    form: "product",
    cue: new RegExp(
      `^(?:introducing|announcing|meet|presenting|discover|try)(?: our| the new| our new)? ${s}${end}`,
      "i",
    ),
  },
  {
    form: "product",
    cue: new RegExp(
      `^(?:an? |the )?(?:ad|advert|advertisement|commercial|promo|promotion|campaign|pitch|teaser|trailer)(?: video)? (?:for|of) ${s}${end}`,
      "i",
    ),
  },
  {
    form: "explanation",
    cue: new RegExp(
      `^how (?:does|do|did|can) ${s} (?:work|form|function|happen|fly|grow|learn|live|move|survive|sleep|see|hear|communicate)\\b.*$`,
      "i",
    ),
  },
  {
    form: "explanation",
    cue: new RegExp(
      `^how ${s} (?:works?|forms?|functions?|happens?|fly|flies|learns?|is formed|are formed)\\b.*$`,
      "i",
    ),
  },
  { form: "explanation", cue: new RegExp(`^(?:what|who) (?:is|are|was|were|makes?|causes?) ${s}${end}`, "i") },
  { form: "explanation", cue: new RegExp(`^why (?:is|are|do|does|did|we|the|it) ?${s}${end}`, "i") },
  { form: "explanation", cue: new RegExp(`^(?:why|when|where) ${s}${end}`, "i") },
  {
    form: "explanation",
    cue: new RegExp(
      `^(?:explain(?:ing)?|understanding|the basics of|an introduction to|introduction to|the science (?:of|behind)|the physics of|basics of) (?:how |why |what )?${s}(?: works?)?${end}`,
      "i",
    ),
  },
  {
    form: "place",
    cue: new RegExp(`^(?:the )?(?:beauty|magic|charm|wonders?|streets|heart|soul|sights|best) of ${s}${end}`, "i"),
  },
  {
    form: "place",
    cue: new RegExp(
      `^(?:welcome to|visit(?:ing)?|discover|explore|exploring|a (?:trip|journey|tour|walk|visit|weekend|day|night) (?:to|through|of|in|around)|travel(?:ling|ing)? (?:to|through|in)|postcards? from|one day in|a day in|24 hours in) ${s}${end}`,
      "i",
    ),
  },
  {
    form: "story",
    cue: new RegExp(
      `^(?:tell (?:me|us) )?an? (?:\\w+ )?(?:story|tale|fairy tale|fable) (?:about|of|between|where|in which) ${s}${end}`,
      "i",
    ),
  },
  { form: "history", cue: new RegExp(`^(?:the )?(?:true |real |incredible |amazing )?story of ${s}${end}`, "i") },
  {
    form: "idea",
    cue: new RegExp(
      `^(?:the )?(?:power|importance|meaning|value|art|joys?|nature|gift|benefits?|dangers?|secrets?) of ${s}${end}`,
      "i",
    ),
  },
  { form: "idea", cue: new RegExp(`^(?:what (?:is|does)|on) ${s}(?: mean)?${end}`, "i") },
  {
    form: "explanation",
    cue: new RegExp(`^(?:what|who|which|can|could|do|does|is|are|should|will|would) ${s}${end}`, "i"),
  },
];

export interface ToldAs {
  form: StoryForm | null;
  subject: string;
}

/** It asks for a reason, and names nothing that could be drawn. */
export const isQuestion = (prompt: string) =>
  /^(?:why|when|where|how (?:do|does|did|can|are|is)|what (?:happens?|if|would|do|does|makes?)|who|which|can|could|do|does|should|will|would)\b/i.test(
    prompt,
  );

/** `Real estate listing: a modern villa`; `A tribute to firefighters`. */
const label =
  /^(?:[\p{L} ]{3,40}:\s+|(?:a |our )?(?:tribute|ode|homage|love letter|thank you|celebration) (?:to|of) )(?=\S)/iu;

/** For whom it is, and what any picture is: no part of the subject. */
const audience =
  / (?:to|for) (?:my |our |young |small )?(?:kids?|children|teens|teenagers|beginners|students|employees|adults|everyone|everybody|families|seniors|toddlers|dummies)\b.*$/i;
const anyPicture = /(?<=\S) (?:scenes?|footage|shots|scenery|landscapes?|views?|vibes|moments)$/i;

/** How the prompt's words say that its subject is to be told; null: they do not. */
export function readForm(prompt: string): ToldAs {
  for (const { form, cue } of cues) {
    const found = cue.exec(prompt);
    if (found) return { form, subject: bare(found.groups?.["subject"] ?? prompt) };
  }
  const labelled = label.exec(prompt);
  if (labelled) return readForm(prompt.slice(labelled[0].length));
  return { form: null, subject: bare(prompt.replace(/[?.!]+$/, "")) };
}

function bare(subject: string): string {
  return subject.replace(audience, "").replace(anyPicture, "");
}

import { type Card, readCards } from "./card.ts";
import { biographyCards } from "./forms/biography.ts";
import { genericCards } from "./forms/generic.ts";
import { listCards } from "./forms/list.ts";
import { meetingCards, storyCards } from "./forms/story.ts";
import { themeCards } from "./forms/theme.ts";
import { anyTips, type Item, tips } from "./kinds/tips.ts";
import { countableNouns, knownByName, knownWithin } from "./known.ts";
import { isQuestion, readForm } from "./prompt/form.ts";
import { readStory, type Story } from "./prompt/story.ts";
import { readSubject, type Subject, subjectSlots } from "./prompt/subject.ts";
import { fill, type Slots } from "./text/fill.ts";
import { capitalised, isAbstract, isThing, isUncountable, singularOf } from "./text/nouns.ts";
import { topics } from "./topics/index.ts";
import type { Music, StoryForm, Topic } from "./topics/topic.ts";

/** What to tell a prompt's subject with. */
export interface Material {
  title: string;
  cards: readonly Card[];
  slots: Slots;
  music: Music;
  /** The prompt asks for as many things, which are all to be there. */
  listed: number | null;
}

const musicOf: Record<StoryForm, Music> = {
  process: { genre: "acoustic", mood: "inspiring" },
  life: { genre: "acoustic", mood: "calm" },
  place: { genre: "acoustic", mood: "happy" },
  history: { genre: "cinematic", mood: "epic" },
  product: { genre: "electronic", mood: "inspiring" },
  explanation: { genre: "electronic", mood: "calm" },
  list: { genre: "acoustic", mood: "playful" },
  event: { genre: "electronic", mood: "happy" },
  nature: { genre: "ambient", mood: "calm" },
  "how-to": { genre: "jazz", mood: "playful" },
  idea: { genre: "cinematic", mood: "inspiring" },
  story: { genre: "classical", mood: "playful" },
  portrait: { genre: "cinematic", mood: "calm" },
};

/** `prompt` without its asking, lengths and tone; `hinted`: how the asking says it is to be told. */
export function recognise(prompt: string, hinted: StoryForm | null): Material {
  const told = readForm(prompt);
  const form = told.form ?? hinted;
  const subject = asTold(readSubject(told.subject, countableNouns), form);
  const title = capitalised(prompt.replace(/[\s.!?,;:]+$/, "")).slice(0, 100);
  const slots: Slots = { ...subjectSlots(subject), title, do: /\bhow to /i.test(prompt) ? told.subject : "do it" };
  if (form === "list") return listOf(prompt, title, slots);
  const story = form === null || form === "story" ? readStory(told.subject) : null;
  if (story) return storyOf(story, title);
  if (form === "story") return storyOf({ who: told.subject, clause: null }, title);
  const material = topicOf(form, subject, told.subject) ?? knownOf(form, subject, title, slots);
  if (material) return material;
  const person = form === "life" && subject.kind === "bare" && !subject.plural && /^\p{Lu}/u.test(subject.text);
  if (person) return { title, cards: readCards(biographyCards), slots, music: musicOf.history, listed: null };
  if (form === "explanation" && isQuestion(prompt)) return genericOf(form, title, { ...slots, about: "this" });
  const guess = form ?? guessed(subject);
  if (guess === "portrait" && !isPicturable(subject)) {
    return { title, cards: readCards(themeCards), slots, music: musicOf.idea, listed: null };
  }
  return genericOf(guess, title, slots);
}

/**
 * A noun without an article that the prompt only names (`electric guitar`) is a thing, unless it is known for a substance, a
 * game or an idea; where it is asked about (`how photosynthesis works`), it stands as it is.
 */
function asTold(subject: Subject, form: StoryForm | null): Subject {
  const { kind, plural, text, head } = subject;
  const named = kind === "bare" && !plural && !/[A-Z]/.test(text);
  const free = form === null || form === "product" || form === "life" || form === "portrait";
  return named && free && !isUncountable(head) ? { ...subject, kind: "countable" } : subject;
}

function topicOf(form: StoryForm | null, { key, text }: Subject, told: string): Material | null {
  const names = [key, text.toLowerCase(), told.toLowerCase().replace(/^(?:an?|the) /, "")];
  const fits = (topic: Topic, name: string) =>
    names.includes(name) ||
    (topic.form === "life" && key.endsWith(` ${name}`)) ||
    (topic.form === "event" && told.toLowerCase().includes(name));
  const found = topics.filter((topic) => topic.names.some((name) => fits(topic, name)));
  const topic = form === null ? found[0] : found.find((one) => one.form === form || tellsToo[form]?.includes(one.form));
  if (!topic) return null;
  return { title: topic.title, cards: readCards(topic.cards), slots: {}, music: topic.music, listed: null };
}

/** A topic of one of these serves a prompt that asks for the other. */
const tellsToo: Partial<Record<StoryForm, readonly StoryForm[]>> = {
  explanation: ["process"],
  process: ["explanation"],
  history: ["explanation"],
  nature: ["explanation"],
  "how-to": ["process"],
};

function knownOf(form: StoryForm | null, subject: Subject, title: string, slots: Slots): Material | null {
  const whole = subject.text.toLowerCase();
  const exact = knownByName(whole);
  const byKey = knownByName(subject.key);
  // An idea is the whole of what is asked for (`life`, but not `life on Mars`).
  const named = byKey && (byKey.known.form !== "idea" || byKey.name === whole) ? byKey : null;
  const within = () =>
    knownWithin(whole, ["event", "place"]) ?? (subject.kind === "countable" ? null : knownWithin(whole, ["nature"]));
  const found =
    (exact?.name === whole ? exact : null) ?? named ?? (form === null || form === "place" ? within() : null);
  if (!found) return null;
  const { known, name } = found;
  if (form !== null && form !== known.form && !known.also.includes(form)) return null;
  const own = { ...slots, ...known.slots, title };
  // An animal is told of by its kind, whatever the prompt's words for it.
  const kind = known.form === "nature" && "acts" in known.slots ? animalWords(subject, name) : {};
  const where = known.form === "event" ? { place: `${known.slots["place"]}${whereIn(subject.text)}` } : {};
  return { title, cards: known.cards(), slots: { ...own, ...kind, ...where }, music: known.music, listed: null };
}

/** ` in Tuscany`, where the subject says so. */
function whereIn(text: string): string {
  return /\s(?:in|at|on|near|by) (?:the )?\p{L}.*$/u.exec(text)?.[0] ?? "";
}

function animalWords(subject: Subject, name: string): Slots {
  const { many = "", single = "" } = subjectSlots({
    ...subject,
    text: subject.key,
    head: name.split(" ").at(-1) ?? name,
    plural: false,
    kind: "countable",
  });
  return { many, single };
}

const counts: Record<string, number> = {
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

function listOf(prompt: string, title: string, slots: Slots): Material {
  const given = /\b(\d+|three|four|five|six|seven|eight|nine|ten|twelve)\b/i.exec(prompt)?.[1]?.toLowerCase() ?? "";
  const count = counts[given] ?? (Number(given) || null);
  const about = prompt
    .replace(
      /^.*?\b(?:reasons|tips|ways|things|facts|mistakes|habits|ideas|benefits|lessons|rules|secrets|tricks|steps|myths)\b\s*(?:to|for|of|about|on|why|that|when)?\s*/i,
      "",
    )
    .toLowerCase()
    .replace(/[.?!]+$/, "");
  const cards = listCards(count, itemsFor(about, slots), slots);
  return { title, cards, slots: {}, music: musicOf.list, listed: cards.length - 2 };
}

/** What is known about it; of a place or an animal what its film would tell between opening and closing; else what always helps. */
function itemsFor(about: string, slots: Slots): readonly Item[] {
  const fits = (name: string) => new RegExp(`\\b${name}\\b`).test(about);
  const found = tips.find(({ names }) => names.some(fits));
  if (found) return found.items;
  const subject = readSubject(
    about.replace(/^(?:(?:visit|see|love|go to|travel to|explore|you did not know about|know about|in) )+/, ""),
    countableNouns,
  );
  const material = knownOf(null, subject, "", slots);
  if (!material) return anyTips;
  const beats = new Map(material.cards.map((card) => [card.beat, card]));
  return [...beats.values()].slice(1, -1).map(({ see, brief, say }) => ({
    see: capitalised(fill(see, material.slots)),
    brief: fill(brief, material.slots),
    say: capitalised(fill(say, material.slots)),
  }));
}

function storyOf({ who, clause }: Story, title: string): Material {
  const subject = subjectSlots(readSubject(who, countableNouns));
  const told = clause === null ? subject : { ...subject, clause, event: capitalised(`${subject["one"]} ${clause}`) };
  const cards = readCards(clause === null ? meetingCards : storyCards);
  return { title, cards, slots: { ...told, title }, music: musicOf.story, listed: null };
}

/** A thing that can stand in a picture as it is: it is known for one, or has an article and is no time and no idea. */
function isPicturable({ kind, head, text }: Subject): boolean {
  const noun = singularOf(head);
  if (isThing(noun)) return true;
  const passing =
    /^(?:hundred|thousand|million|few|lot|couple|day|night|week|year|decade|century|world|moment|time|life|trip|journey|experience|story|history|culture|future|past)$/i;
  return (
    kind === "countable" &&
    text.split(" ").length <= 6 &&
    !/[,:]/.test(text) &&
    !passing.test(noun) &&
    !isAbstract(noun) &&
    !/^(?:hundred|thousand|million|few|lot|couple)\b/i.test(text)
  );
}

/** Of a subject of which nothing is known and nothing is said. */
function guessed({ head, kind, plural }: Subject): StoryForm {
  if (
    /\b(?:road|empire|war|dynasty|age|revolution|wall|crusades?|renaissance|rush)$/i.test(head) &&
    /^\p{Lu}/u.test(head)
  )
    return "history";
  if (kind === "bare" && /^\p{L}+ing$/u.test(head)) return "how-to";
  if (kind === "bare" && !plural && isAbstract(head)) return "idea";
  if (
    /(?:er|or|ist|ian|man|woman|mother|father)$/.test(head.toLowerCase()) &&
    kind !== "bare" &&
    !/(?:water|river|tower|flower|winter|summer|paper|computer|door|mirror|weather|letter|butter)$/i.test(head)
  )
    return "life";
  if (
    /^(?:city|town|village|island|country|street|valley|region|neighbou?rhood|harbou?r|castle|park|square|market)$/i.test(
      head,
    )
  )
    return "place";
  return "portrait";
}

function genericOf(form: StoryForm, title: string, slots: Slots): Material {
  const told = form === "list" || form === "story" ? "portrait" : form;
  return { title, cards: readCards(genericCards[told]), slots, music: musicOf[told], listed: null };
}

import { oneLine } from "../../prompt/words.ts";
import type { Labels } from "./labels.ts";
import { capitalised } from "./phrases.ts";
import { splitList } from "./lists.ts";

export interface Side {
  name: string;
  /** What the prompt says of it. */
  points: string[];
}

/** "X vs Y" in the languages of the prompts; the names are the groups. */
const patterns = [
  /^(?:.*?[:：]\s*)?(.{1,60}?)\s+(?:vs\.?|versus|gegen|contra|против|対|ضد)\s+(.{1,60}?)(?=$|[.,;:!?(。，：]|\s+(?:in terms of|by|for|regarding|explained|which|when|differences?)\b)/iu,
  /(?:difference|differences|comparison|diferencias?|unterschied|différences?|diferenças?|differenza|differenze)\s+(?:between|entre|zwischen|tra|fra)\s+(.{1,60}?)\s+(?:and|y|und|et|e|ed)\s+(.{1,60}?)(?=$|[.,;:!?(])/iu,
  /(?:compare|comparing|compara|vergleiche|comparer?|confronta)\s+(.{1,60}?)\s+(?:and|with|to|y|con|und|mit|et|avec|e|à)\s+(.{1,60}?)(?=$|[.,;:!?(]|\s+(?:in terms of|by|on|regarding)\b)/iu,
  /(?:比较|比較|对比)?(?:一下)?(.{1,14}?)(?:和|与|與|跟)(.{1,14}?)(?:的)?(?:区别|區別|比较|比較|不同|差异)/u,
  /(.{1,16}?)と(.{1,16}?)の(?:違い|比較)/u,
  /(?:разница|различия?|сравнение|отличия?)\s+между\s+(.{1,40}?)\s+и\s+(.{1,40}?)(?=$|[.,;:!?])/iu,
  /الفرق بين\s+(.{1,40}?)\s+و\s*(.{1,40}?)(?=$|[.,;:!?؟])/u,
  /(.{1,40}?)\s+और\s+(.{1,40}?)\s+(?:में|के बीच)\s+(?:अंतर|तुलना)/u,
];
const request =
  /^(?:please\s+)?(?:(?:show|explain|compare|describe|make|create|explica|compara|erkläre|explique|montre|what is|what's)\s+(?:me\s+|us\s+)?)?(?:the\s+|a\s+|an\s+)?(?:(?:video|animation|film)\s+(?:about|on|of)\s+)?/iu;
const aspectList = /(?:in terms of|regarding|with respect to|by|[:：])\s*(.+?)[.!?。]?$/iu;

/** Two things that are set against each other, and what by; null where there are none. */
export function comparedIn(
  sentences: readonly string[],
  labels: Labels,
): { sides: [Side, Side]; aspects: string[] } | null {
  for (const [index, sentence] of sentences.slice(0, 3).entries()) {
    const match = patterns.map((pattern) => pattern.exec(sentence)).find((found) => found !== null);
    if (!match) continue;
    const [one, other] = [match[1], match[2]].map((name) =>
      capitalised(oneLine((name ?? "").replace(request, "").trim(), 60)),
    );
    if (!one || !other || !/[\p{L}\p{N}]/u.test(one) || !/[\p{L}\p{N}]/u.test(other)) continue;
    const rest = sentence.slice(match.index + match[0].length);
    const given = splitList(aspectList.exec(rest)?.[1] ?? "").slice(0, 4);
    const later = sentences.filter((_, place) => place !== index);
    const [left, right] = [said(later, one, other), said(later, other, one)];
    const isSaid = left.length > 0 && right.length > 0;
    return {
      sides: [
        { name: one, points: isSaid ? left : [] },
        { name: other, points: isSaid ? right : [] },
      ],
      aspects: given.length >= 2 ? given.map(capitalised) : isSaid ? [] : [...labels.aspects],
    };
  }
  return null;
}

/** Up to three clauses that name one thing and not the other, without its name. */
function said(sentences: readonly string[], name: string, other: string): string[] {
  const clauses = sentences.flatMap((sentence) =>
    sentence.split(/\s*(?:[,;.!?。，]|\b(?:while|whereas|but|mientras|während|aber|tandis que|mais)\b)\s*/iu),
  );
  const found: string[] = [];
  let isAboutIt = false;
  for (const clause of clauses.filter((text) => /[\p{L}\p{N}]/u.test(text))) {
    const lower = clause.toLowerCase();
    const [names, namesOther] = [name, other].map((one) => lower.includes(one.toLowerCase()));
    if (names !== namesOther) isAboutIt = names === true;
    if (!isAboutIt || namesOther) continue;
    const start = lower.indexOf(name.toLowerCase());
    const text =
      start >= 0
        ? clause
            .slice(start + name.length)
            .replace(/^s\b/, "")
            .trim()
        : clause;
    if (text !== "") found.push(capitalised(text));
  }
  return found.slice(0, 3);
}

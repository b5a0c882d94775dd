import { oneLine } from "../../prompt/words.ts";
import type { Labels } from "./labels.ts";
import { capitalised } from "./phrases.ts";

const film =
  "(?:animation|animación|video|vídeo|vidéo|film|película|movie|scene|clip|visuali[sz]ation|animação|animazione|picture|diagram|explainer)";
/** "… animation about": whatever is asked of the film before its subject is named. */
const wordy = new RegExp(
  `^.{0,120}?\\b${film}s?\\s+(?:showing|about|of|on|that (?:shows|explains)|which (?:shows|explains)|explaining|for|sobre|de|über|zu|von|sur|su|que (?:muestre|explique)|qui (?:montre|explique))\\s+`,
  "iu",
);
/** How people ask for a film, which is no part of what it is about. */
const requests = [
  /^(?:please|pls|hey|hi|hello|ok(?:ay)?|por favor|bitte|s'il (?:te|vous) plaît|per favore|пожалуйста)[,!]?\s+/iu,
  /^(?:can|could|would|will) (?:you|u)(?: please)?\s+/iu,
  /^i(?:'d| would)? (?:want|need|like)(?: you)?(?: to (?:see|have))?(?: to)?\s+/iu,
  new RegExp(
    `^(?:create|make|generate|show|explain|draw|animate|visuali[sz]e|illustrate|give|produce|describe|write|teach|tell|demonstrate)\\s+(?:(?:me|us)\\s+)?(?:about\\s+)?`,
    "iu",
  ),
  new RegExp(
    `^(?:crea|haz|muestra|muéstrame|explica|explícame|dibuja|crie|faça|mostre|explique|montre|montrez|crée|fais|spiega|mostra|disegna)(?:[- ]?(?:me|moi|mi|nous))?\\s+`,
    "iu",
  ),
  /^(?:erkläre|erklär|zeige|zeig|mach|erstelle|zeichne|veranschauliche)(?: mir| uns)?\s+/iu,
  /^(?:объясни|покажи|расскажи|нарисуй|создай)(?:те)?,?(?: мне| нам)?(?: о| об| про)?\s+/iu,
  /^(?:εξήγησε|δείξε)(?: μου)?\s+/iu,
  new RegExp(
    `^(?:an?|una?|eine?n?|une|um|uma|un)\\s+(?:short\\s+|simple\\s+|kurze\\s+)?${film}\\s*(?:showing|about|of|on|that (?:shows|explains)|explaining|for|sobre|de|über|zu|von|sur|su|que (?:muestre|explique)|qui montre)?\\s*`,
    "iu",
  ),
  /^(?:请|請)?(?:给我|为我|帮我)?(?:解释|解釋|介绍|介紹|说明|說明|展示|演示|讲解|制作|画)(?:一下|一个|一個)?(?:关于)?\s*/u,
  /^(?:اشرح|وضح|أظهر|ارسم|أنشئ)(?: لي| لنا)?\s+/u,
  /^(?:הסבר|תסביר|הראה|צייר)(?: לי)?(?: את)?\s+/u,
  /^(?:อธิบาย|แสดง)\s*/u,
];
const isRequest =
  /^(?:please|can|could|would|i\b|make|create|show|give|produce|generate|write|draw|crea|haz|mach|erstelle|zeig|crée|fais|por favor|bitte)/iu;
const endings = [
  /(?:を|について|の仕組みを)?(?:説明|解説|図解|教え)(?:して|し)?(?:て)?(?:ください|下さい|ほしい)?$/u,
  /(?:을|를|에 대해)?\s*(?:설명해|보여|알려)\s?(?:줘|주세요)?$/u,
  /\s*(?:को)?\s*(?:समझाइए|समझाओ|समझाएं|दिखाइए|बताइए|बताओ)$/u,
  /\s+(?:please|pls|por favor|bitte)$/iu,
];

/** The sentences of a text, the first of them without what asks for a film; no control characters. */
export function sentencesOf(text: string): string[] {
  return oneLine(text.replace(/\s*\n\s*/g, "\n").replace(/(?<![.!?:;,\n])\n/g, ". "), 3000)
    .split(/(?<=[.!?。！？؟।])\s+|(?<=[。！？।])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

export function looksLikeCode(text: string): boolean {
  const marks = text.match(/[{}()[\]_;"'`\\<>=$%#/|]/g)?.length ?? 0;
  return marks >= 4 && marks > text.length * 0.08;
}

/** What the film is called, and what it is about without a question around it. */
export function titleOf(sentence: string, labels: Labels): { title: string; topic: string } {
  const isCode = looksLikeCode(sentence);
  const start = isCode ? beforeCode(sentence) : sentence;
  if (start === "") return { title: labels.code, topic: labels.code };
  const asked = requests.reduce(
    (rest, request) => rest.replace(request, ""),
    isRequest.test(start) ? start.replace(wordy, "") : start,
  );
  const isQuestion = /[?؟？]\s*$/u.test(asked);
  const bare = asked.replace(/[.!?:;,。！？؟।\s]+$/u, "").replace(/\s*[:：]\s+.*$/u, "");
  const plain = endings.reduce((rest, ending) => rest.replace(ending, ""), bare);
  const head = Array.from(plain).length > 70 ? headOf(plain) : plain;
  const shown = capitalised(oneLine(head === "" ? start : head, 90));
  const mark = isQuestion && head === plain ? ({ "؟": "؟", "？": "？" }[asked.trim().slice(-1)] ?? "?") : "";
  return { title: shown + mark, topic: topicOf(shown) };
}

/** "How does photosynthesis work" is about photosynthesis. */
export function topicOf(title: string): string {
  const topic = title
    .replace(/^¿/u, "")
    .replace(/^(?:how|what)\s+(?:do|does|did|is|are|was|were|can|to)\s+/iu, "")
    .replace(/^how\s+/iu, "")
    .replace(/\s+(?:works?|worked|functions?|happens?|matters?)(?:\s+and\s+.*)?$/iu, "")
    .replace(
      /^(?:cómo|como) funcionan?\s+|^(?:wie|warum) (?:funktionier(?:t|en)|ist|sind)\s+|^comment (?:fonctionne(?:nt)?|marche(?:nt)?)\s+|^como funcionam?\s+|^come funzionano?\s+/iu,
      "",
    )
    .replace(/^(?:как|почему) (?:работает|происходит|устроен[аоы]?)\s+/iu, "")
    .replace(
      /^(?:πώς|πως) (?:λειτουργεί|δουλεύει)\s+|^(?:איך|כיצד) (?:עובד|עובדת|פועל|פועלת)\s+|คืออะไร$|ทำงานอย่างไร$/iu,
      "",
    )
    .replace(/^(?:كيف (?:تعمل|يعمل)|ما هو|ما هي)\s+/u, "")
    .replace(/^(?:the|an?|el|la|los|las|le|les|l'|der|die|das|eine?|une?|o|os|as|il|lo|gli)\s+(?=\S)/iu, "")
    .replace(/(?:是如何|是怎么|怎么|如何).*$/u, "")
    .replace(/(?:の仕組み|とは|は(?:どう|なぜ|何).*)$/u, "")
    .replace(/\s+(?:कैसे|क्या|क्यों)\s.*$/u, "")
    .trim();
  return capitalised(topic === "" ? title : topic);
}

/** A long sentence up to its first pause that leaves enough. */
function headOf(sentence: string): string {
  const pause = /^.{12,80}?(?=\s*[,;:，；：、—(]|\s[-–]\s|\s(?:and|because|which|und|weil|et|y|porque)\s)/u.exec(
    sentence,
  );
  return pause?.[0] ?? sentence;
}

/** The words before the first mark of code, where they are at least two letters long. */
function beforeCode(text: string): string {
  const words = /^[\p{L}\p{M}\p{N}\s,'’-]+/u.exec(text)?.[0].trim() ?? "";
  return /\p{L}{2}/u.test(words) && !/^(?:import|from|def|class|select|function|const|let|var)\b/i.test(words)
    ? words
    : "";
}

import type { Language } from "../../prompt/language.ts";

/** The few words of its own that an explainer may need, in the language of the prompt. */
export interface Labels {
  /** What to ask about anything: what it is, how it works, why it matters. */
  questions: readonly [string, string, string];
  /** What two things may be compared by, where the prompt does not say. */
  aspects: readonly [string, string, string];
  symbols: string;
  code: string;
  numbers: string;
  addWords: string;
}

const english: Labels = {
  questions: ["What is it?", "How does it work?", "Why does it matter?"],
  aspects: ["What is it?", "What is it good at?", "When to use it?"],
  symbols: "An idea in symbols",
  code: "A piece of code",
  numbers: "The numbers in order",
  addWords: "Add a few words to see them explained",
};

const translated: Partial<Record<Language, Pick<Labels, "questions" | "aspects"> & Partial<Labels>>> = {
  es: {
    questions: ["¿Qué es?", "¿Cómo funciona?", "¿Por qué importa?"],
    aspects: ["¿Qué es?", "¿Para qué sirve?", "¿Cuándo usarlo?"],
  },
  de: {
    questions: ["Was ist das?", "Wie funktioniert es?", "Warum ist es wichtig?"],
    aspects: ["Was ist es?", "Was kann es gut?", "Wann nimmt man es?"],
  },
  fr: {
    questions: ["Qu’est-ce que c’est ?", "Comment ça marche ?", "Pourquoi est-ce important ?"],
    aspects: ["C’est quoi ?", "Ses points forts ?", "Quand l’utiliser ?"],
  },
  pt: {
    questions: ["O que é?", "Como funciona?", "Por que importa?"],
    aspects: ["O que é?", "Para que serve?", "Quando usar?"],
  },
  it: {
    questions: ["Che cos’è?", "Come funziona?", "Perché è importante?"],
    aspects: ["Che cos’è?", "A che cosa serve?", "Quando usarlo?"],
  },
  ru: {
    questions: ["Что это?", "Как это работает?", "Почему это важно?"],
    aspects: ["Что это?", "В чём сила?", "Когда применять?"],
  },
  el: {
    questions: ["Τι είναι;", "Πώς λειτουργεί;", "Γιατί έχει σημασία;"],
    aspects: ["Τι είναι;", "Σε τι είναι καλό;", "Πότε;"],
  },
  zh: { questions: ["是什么？", "怎么运作？", "为什么重要？"], aspects: ["是什么？", "优点？", "何时使用？"] },
  ja: { questions: ["何か？", "どう働くのか？", "なぜ大切か？"], aspects: ["何か？", "長所は？", "いつ使う？"] },
  ko: { questions: ["무엇인가?", "어떻게 작동하나?", "왜 중요한가?"], aspects: ["무엇인가?", "장점은?", "언제 쓰나?"] },
  hi: {
    questions: ["यह क्या है?", "यह कैसे काम करता है?", "यह क्यों ज़रूरी है?"],
    aspects: ["यह क्या है?", "क्या ख़ूबी है?", "कब इस्तेमाल करें?"],
  },
  ar: { questions: ["ما هو؟", "كيف يعمل؟", "لماذا هو مهم؟"], aspects: ["ما هو؟", "بماذا يتميز؟", "متى نستخدمه؟"] },
  he: { questions: ["מה זה?", "איך זה עובד?", "למה זה חשוב?"], aspects: ["מה זה?", "במה זה טוב?", "מתי להשתמש?"] },
  th: { questions: ["คืออะไร", "ทำงานอย่างไร", "ทำไมจึงสำคัญ"], aspects: ["คืออะไร", "ข้อดี", "ใช้เมื่อไร"] },
};

export function labelsIn(language: Language): Labels {
  return { ...english, ...translated[language] };
}

/** What a text speaks of: phrases between its small words and marks. */

const commonWords = new Set(
  `a an the and or but of to in on at by for from with without into about as is are was were be been being it its this that these those i you he she we they
  me my your our their what which who how why when where do does did can could should would will shall may might must not no yes please create make show explain animation
  video film scene draw animate visualize visualise illustrate using use used between over under than then also some any each all more most very just like get give so if up out there here one
  become becomes became turn turns into because while after before during first second third next finally work works step steps process want need tell let us simple short compare difference versus vs has have had
  el la los las un una unos unas de del y o en con por para que como es son se su al lo mas pero le les des et ou dans avec pour est sont sur au aux ce cette qui nos notre vous nous par ne pas plus
  der die das ein eine einen einem einer und oder in mit von zu zum zur ist sind im auf fur wie was den dem des nicht auch werden wird sich bei nach aus os um uma e em com por que do da no na dos das il lo gli uno e di del della che per con sono
  erkläre erklare explica explique explicar zeige muestra montre mostra mostre spiega warum wieso pourquoi comment perche porque cual bitte funciona funktioniert fonctionne mir moi
  и в на с к по о об от до за из у что как это для не же ли а но или при под над про объясни покажи расскажи почему работает
  λειτουργεί δουλεύει εξήγησε δείξε και το τα η ο οι του της των σε με για από είναι πως πώς τι ένα μια να
  का की के को में से है हैं और या यह वह क्या कैसे क्यों समझाइए समझाओ बताइए दिखाइए पर ने हो होता होती करता करते काम एक लिए
  في من على إلى الى عن مع و أو ثم هو هي هذا هذه ما ماذا كيف لماذا اشرح وضح يعمل تعمل التي الذي هل بين لي أن
  של את על עם עובד עובדת פועל זה זו מה איך למה הוא היא או גם לא כי יש בין הסבר
  的 是 了 和 与 及 或 在 把 将 被 如何 怎么 怎样 什么 为什么 请 工作 运作 解释 介绍 说明 展示 一下 一个 这 那 有 变成 成 之间 以及 从 到 给 我 吗 呢 通过 用 利用
  は が を に の と で へ も や から まで です ます する して し た て れ られ せ さ な だ か 何 どう 説明 ください 教え こと もの よう ため 仕組み なぜ いる ある なる
  은 는 이 가 을 를 의 에 와 과 어떻게 설명해 설명해줘 왜 무엇 주세요
  ที่ และ การ คือ อะไร อย่างไร ทำงาน ทำไม เป็น ของ ใน ได้ ให้ ด้วย จาก กับ ว่า มี`.split(/\s+/),
);

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Up to `most` phrases of the text in its order; the longest are chosen first, none is inside another. */
export function phrasesIn(text: string, most: number): string[] {
  const phrases: { words: string[]; isUnspaced: boolean }[] = [{ words: [], isUnspaced: false }];
  for (const part of partsOf(text)) {
    const last = phrases.at(-1);
    const isUnspaced = unspaced.test(part);
    const longest = isUnspaced ? 4 : 3;
    if (!isTelling(part)) phrases.push({ words: [], isUnspaced: false });
    else if (!last || last.words.length >= longest || (last.words.length > 0 && last.isUnspaced !== isUnspaced))
      phrases.push({ words: [part], isUnspaced });
    else {
      last.words.push(part);
      last.isUnspaced = isUnspaced;
    }
  }
  const whole = phrases
    .map(({ words, isUnspaced }) => words.join(isUnspaced ? "" : " "))
    .filter((phrase) => Array.from(phrase).length > 1);
  const distinct = [...new Map(whole.map((phrase) => [plain(phrase), phrase])).values()];
  const telling = distinct.filter(
    (phrase) => !distinct.some((other) => other !== phrase && ` ${plain(other)} `.includes(` ${plain(phrase)} `)),
  );
  const chosen = new Set(telling.toSorted((one, other) => other.length - one.length).slice(0, most));
  return telling.filter((phrase) => chosen.has(phrase)).map(capitalised);
}

export function capitalised(text: string): string {
  const [first = ""] = Array.from(text);
  return first.toUpperCase() + text.slice(first.length);
}

/** Words one by one, and marks between them. */
function partsOf(text: string): string[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}'’-]+|[^\p{L}\p{M}\p{N}'’\s-]+/gu), ([part]) => part).flatMap(
    (part) =>
      unspaced.test(part)
        ? Array.from(segmenter.segment(part), ({ segment }) => segment)
        : [part.replace(/^['’-]+|['’-]+$/g, "")],
  );
}

function isTelling(word: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(word) || commonWords.has(plain(word)) || commonWords.has(word.toLowerCase())) return false;
  // Endings and particles of Japanese are written in hiragana, words seldom are.
  if (/^\p{Script=Hiragana}{1,3}$/u.test(word)) return false;
  return Array.from(word).length > 1 || /\p{Script=Han}/u.test(word);
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .normalize("NFC");
}

/** A model's answer: its script, or in words for the model why there is none. */
export type Answer = { script: string } | { problem: string };

/** A line that opens or closes a block. */
const fence = /^(?<marks>```+|~~~+)[ \t]*(?<language>[A-Za-z0-9_+-]*)[ \t]*$/;
const python = /^(?:python3?|py|manim|)$/i;

/**
 * The one Python block of an answer. Words around it are let be; a second block, one of another language, one that is not
 * closed, or none at all is a problem, never a guess.
 */
export function readAnswer(answer: string): Answer {
  const blocks: { language: string; lines: string[] }[] = [];
  let open: { marks: string; language: string; lines: string[] } | null = null;
  for (const line of answer.replaceAll("\r\n", "\n").split("\n")) {
    const { marks, language } = fence.exec(line)?.groups ?? {};
    if (open && marks?.startsWith(open.marks) && language === "") {
      blocks.push(open);
      open = null;
    } else if (open) {
      open.lines.push(line);
    } else if (marks !== undefined) {
      open = { marks, language: language ?? "", lines: [] };
    }
  }
  if (open) return { problem: "The answer ends within its code block. Write a shorter script, and close the block." };
  const [block, another] = blocks;
  if (!block)
    return { problem: "The answer holds no code block. Answer with one ```python block that holds the whole script." };
  if (another) {
    return { problem: `The answer holds ${blocks.length} code blocks. Answer with one that holds the whole script.` };
  }
  if (!python.test(block.language)) return { problem: `The code block is ${block.language}, not Python.` };
  const script = block.lines.join("\n").trim();
  return script === "" ? { problem: "The code block is empty." } : { script: `${script}\n` };
}

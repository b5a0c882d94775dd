import { parser } from "@lezer/python";
import { scenesOf } from "./scenes.ts";
import { forbidden } from "./forbidden.ts";
import { lineAt, type Problem } from "./problems.ts";

/** Longer than any film of a minute needs. */
const maxCharacters = 60_000;
const maxProblems = 5;

export interface ScriptCheck {
  /** Classes that can be rendered, in the file's order. */
  scenes: string[];
  /** What would keep it from rendering, in sentences that whoever wrote it can act on; empty: nothing found. */
  problems: string[];
}

/**
 * What can be told of a script without running it: that it is Python as far as a parser without Python can tell, that it
 * has a scene, that it imports and names only what is allowed. The sandbox does not rely on any of it; it saves a render
 * and says in plain words what a traceback from inside the sandbox would not.
 */
export function checkScript(script: string): ScriptCheck {
  if (script.length > maxCharacters) {
    return { scenes: [], problems: [`The script is longer than ${maxCharacters} characters.`] };
  }
  const tree = parser.parse(readable(script));
  const syntax = syntaxProblem(tree, script);
  const scenes = scenesOf(tree, script);
  const found = [...forbidden(tree, script)].toSorted((a, b) => a.from - b.from);
  const problems = [...(syntax ? [syntax] : []), ...found].map((problem) => inWords(problem, script));
  if (scenes.length === 0 && !syntax) {
    problems.push(
      "There is no class that derives from Scene (or MovingCameraScene, ThreeDScene, …) and can be rendered.",
    );
  }
  return { scenes, problems: [...new Set(problems)].slice(0, maxProblems) };
}

/** The same text, as long, without what Python takes and this parser does not: form feeds and numbers like `1.` */
function readable(script: string): string {
  return script.replaceAll("\f", " ").replace(/(?<![\w.])(\d+)\.(?![\w.])/g, "$10");
}

/** Lines that are Python's and that this parser stumbles over all the same. */
const beyondTheParser =
  /^\s*(?:(?:.*:\s*)?yield|case\b.*|.*\(yield\).*|with \(|.* as \w+,|.*\bfor\b.*\*\s*\w+.*\bin\b.*)\s*$/;

/** The parser lets a string end with its line. */
const closed = /^[a-z]*(?<quote>"""|'''|"|')[\s\S]*\k<quote>$/i;

function syntaxProblem(tree: ReturnType<typeof parser.parse>, script: string): Problem | null {
  let problem: Problem | null = null;
  tree.iterate({
    enter: ({ name, type, from, to }) => {
      if (problem) return false;
      const wrong = type.isError
        ? !beyondTheParser.test(lineAt(script, from).text)
        : /^(?:Format)?String$/.test(name) && !closed.test(script.slice(from, to));
      if (wrong) problem = { from, message: "This is not valid Python" };
      return !wrong;
    },
  });
  return problem;
}

function inWords({ from, message }: Problem, script: string): string {
  const { number, text } = lineAt(script, from);
  return `Line ${number}: ${message}: ${text.trim().slice(0, 120)}`;
}

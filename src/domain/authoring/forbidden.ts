import type { SyntaxNode, Tree } from "@lezer/common";
import type { Problem } from "./problems.ts";

/** What a script may import, each with all that lies below it. */
export const allowedModules: readonly string[] = [
  "manim",
  "numpy",
  "scipy",
  "networkx",
  "math",
  "cmath",
  "random",
  "itertools",
  "functools",
  "collections",
  "heapq",
  "bisect",
  "typing",
  "dataclasses",
  "enum",
  "abc",
  "copy",
  "string",
  "textwrap",
  "re",
  "statistics",
  "fractions",
  "decimal",
  "colorsys",
  "__future__",
];

const files = "a film may neither read nor write files";
const code = "code may not be made from text";

/** Names of Python's that may not even be mentioned. */
const names: Readonly<Record<string, string>> = {
  open: files,
  exec: code,
  eval: code,
  compile: code,
  globals: "names may not be looked up by text",
  breakpoint: "nobody is there to answer",
};

/** Names that are good ones for a variable, and may not be called. */
const calls: Readonly<Record<string, string>> = {
  input: "nobody is there to answer",
  locals: "names may not be looked up by text",
  vars: "names may not be looked up by text",
  exit: "a scene ends by returning",
  quit: "a scene ends by returning",
};

/** Classes that read the file that they are given the name of. */
const readers: ReadonlySet<string> = new Set(["ImageMobject", "SVGMobject"]);

/** Methods of Manim's that reach for files. */
const methods: Readonly<Record<string, string>> = { add_sound: files };

/** What other versions of Manim have, and this one has not. */
const gone: Readonly<Record<string, string>> = {
  ShowCreation: "Create",
  ShowCreationThenDestruction: "ShowPassingFlash",
  TextMobject: "Tex or Text",
  TexMobject: "MathTex",
  OldTex: "MathTex",
  OldTexText: "Tex",
  FadeInFrom: "FadeIn with shift=",
  FadeInFromDown: "FadeIn with shift=UP",
  FadeOutAndShift: "FadeOut with shift=",
  FadeInFromPoint: "FadeIn with target_position=",
  GraphScene: "Scene with Axes",
  ParametricSurface: "Surface",
};

/** Modules that others bring along: the way to them that no import shows. */
const hiddenModules: ReadonlySet<string> = new Set([
  "os",
  "sys",
  "_os",
  "_sys",
  "subprocess",
  "builtins",
  "importlib",
  "shutil",
  "pathlib",
  "socket",
  "ctypeslib",
]);

const harmless: ReadonlySet<string> = new Set(["__init__", "__name__", "__doc__", "__class__", "__slots__", "__all__"]);
/** Operators and protocols: what `super().__add__(…)` needs. */
const protocols =
  /^__(?:post_init|len|iter|next|contains|call|str|repr|hash|bool|[gs]etitem|(?:[ri]?(?:add|sub|mul|truediv|floordiv|mod|pow|matmul))|neg|abs|eq|ne|lt|le|gt|ge)__$/;
const dunder = /^__\w+__$/;

/** What a script may not do, wherever it can be seen from its text. */
export function* forbidden(tree: Tree, script: string): Generator<Problem> {
  const problems: Problem[] = [];
  const add = (node: { from: number }, message: string) => problems.push({ from: node.from, message });
  tree.iterate({
    enter: ({ name, node }) => {
      const text = script.slice(node.from, node.to);
      if (name === "ImportStatement") return imported(node, script, add);
      if (name === "VariableName") ofName(node, text, script, add);
      if (name === "PropertyName") ofProperty(node, text, add);
      if (name === "String" && isInternal(text.replace(/^[a-z]*["']+|["']+$/gi, ""))) {
        add(node, `${text} names one of Python's internals`);
      }
      return true;
    },
  });
  yield* problems;
}

type Add = (node: { from: number }, message: string) => void;

function ofName(node: SyntaxNode, text: string, script: string, add: Add): void {
  if (node.nextSibling?.name === "AssignOp" && node.parent?.name === "ArgList") return;
  const defines = node.prevSibling?.name === "def";
  if (!defines && isInternal(text)) return add(node, `${text} is one of Python's internals`);
  const called = node.parent?.name === "CallExpression" && node.parent.firstChild?.from === node.from;
  const why = names[text] ?? (called ? calls[text] : undefined);
  if (why !== undefined) return add(node, `${text} may not be used here: ${why}`);
  const given = node.nextSibling?.name === "ArgList" ? node.nextSibling.firstChild?.nextSibling : null;
  if (called && readers.has(text) && /String$/.test(given?.name ?? "")) {
    return add(node, `${text} may not be given a file's name: ${files}`);
  }
  const now = gone[text];
  if (now !== undefined && !new RegExp(`(?:\\b(?:class|def) +${text}\\b|^\\s*${text} *=)`, "m").test(script)) {
    add(node, `Manim Community has no ${text}, use ${now}`);
  }
}

function ofProperty(node: SyntaxNode, text: string, add: Add): void {
  if (isInternal(text)) return add(node, `${text} is one of Python's internals`);
  if (hiddenModules.has(text)) return add(node, `the module ${text} may not be used here`);
  const why = methods[text];
  if (why !== undefined) add(node, `${text} may not be used here: ${why}`);
}

function isInternal(name: string): boolean {
  return dunder.test(name) && !harmless.has(name) && !protocols.test(name) && name !== "__main__";
}

/** Looks at one import statement; nothing below it is looked at again. */
function imported(statement: SyntaxNode, script: string, add: Add): false {
  const tokens: SyntaxNode[] = [];
  for (let token = statement.firstChild; token; token = token.nextSibling) tokens.push(token);
  const [first, second] = tokens;
  const textOf = (node: SyntaxNode | undefined) => (node ? script.slice(node.from, node.to) : "");
  const modules =
    first?.name === "from"
      ? [second]
      : tokens.filter((_, at) => tokens[at - 1]?.name === "import" || tokens[at - 1]?.name === ",");
  for (const module of modules) {
    const name = textOf(module);
    if (!allowedModules.includes(name)) {
      add(
        statement,
        name === "." ? "there is nothing to import from beside the script" : `${name} may not be imported`,
      );
    }
  }
  const hidden = tokens.map(textOf).find((name) => hiddenModules.has(name) && !modules.map(textOf).includes(name));
  if (hidden !== undefined) add(statement, `the module ${hidden} may not be used here`);
  return false;
}

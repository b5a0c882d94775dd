import type { SyntaxNode, Tree } from "@lezer/common";

/** Manim's own, of which a scene is made by deriving from one. */
const sceneBases: ReadonlySet<string> = new Set([
  "Scene",
  "MovingCameraScene",
  "ThreeDScene",
  "SpecialThreeDScene",
  "VectorScene",
  "LinearTransformationScene",
  "ZoomedScene",
]);

/**
 * The classes of a script that can be rendered, in the file's order: those at its top level that derive from one of
 * Manim's, themselves or through another of the script, and have a `construct`, their own or an ancestor's of the script.
 */
export function scenesOf(tree: Tree, script: string): string[] {
  const textOf = (node: SyntaxNode) => script.slice(node.from, node.to);
  /** Of classes seen so far that are scenes: whether they have a `construct`. */
  const constructs = new Map<string, boolean>();
  for (const definition of tree.topNode.getChildren("ClassDefinition")) {
    const name = definition.getChild("VariableName");
    const bases = definition.getChild("ArgList");
    if (!name || !bases) continue;
    const from = basesIn(bases).map(textOf);
    const known = from.filter((base) => constructs.has(base));
    if (known.length === 0 && !from.some((base) => sceneBases.has(base.split(".").at(-1) ?? ""))) continue;
    const own = definition.getChild("Body")?.getChildren("FunctionDefinition") ?? [];
    const has = own.some((method) => {
      const called = method.getChild("VariableName");
      return called !== null && textOf(called) === "construct";
    });
    constructs.set(textOf(name), has || known.some((base) => constructs.get(base)));
  }
  return [...constructs].filter(([, has]) => has).map(([name]) => name);
}

function basesIn(list: SyntaxNode): SyntaxNode[] {
  const given = [...list.getChildren("VariableName"), ...list.getChildren("MemberExpression")];
  return given.filter((one) => one.nextSibling?.name !== "AssignOp" && one.prevSibling?.name !== "AssignOp");
}

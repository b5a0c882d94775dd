/** A function that formulae may use: how NumPy and LaTeX write it, and what it is. */
interface KnownFunction {
  numpy: string;
  latex: string;
  of: (value: number) => number;
}

const functions: Record<string, KnownFunction> = {
  sin: { numpy: "np.sin", latex: "\\sin", of: Math.sin },
  cos: { numpy: "np.cos", latex: "\\cos", of: Math.cos },
  tan: { numpy: "np.tan", latex: "\\tan", of: Math.tan },
  sec: { numpy: "1 / np.cos", latex: "\\sec", of: (x) => 1 / Math.cos(x) },
  csc: { numpy: "1 / np.sin", latex: "\\csc", of: (x) => 1 / Math.sin(x) },
  cot: { numpy: "1 / np.tan", latex: "\\cot", of: (x) => 1 / Math.tan(x) },
  asin: { numpy: "np.arcsin", latex: "\\arcsin", of: Math.asin },
  acos: { numpy: "np.arccos", latex: "\\arccos", of: Math.acos },
  atan: { numpy: "np.arctan", latex: "\\arctan", of: Math.atan },
  arcsin: { numpy: "np.arcsin", latex: "\\arcsin", of: Math.asin },
  arccos: { numpy: "np.arccos", latex: "\\arccos", of: Math.acos },
  arctan: { numpy: "np.arctan", latex: "\\arctan", of: Math.atan },
  sinh: { numpy: "np.sinh", latex: "\\sinh", of: Math.sinh },
  cosh: { numpy: "np.cosh", latex: "\\cosh", of: Math.cosh },
  tanh: { numpy: "np.tanh", latex: "\\tanh", of: Math.tanh },
  exp: { numpy: "np.exp", latex: "\\exp", of: Math.exp },
  ln: { numpy: "np.log", latex: "\\ln", of: Math.log },
  log: { numpy: "np.log", latex: "\\ln", of: Math.log },
  log2: { numpy: "np.log2", latex: "\\log_2", of: Math.log2 },
  log10: { numpy: "np.log10", latex: "\\log_{10}", of: Math.log10 },
  sqrt: { numpy: "np.sqrt", latex: "\\sqrt", of: Math.sqrt },
  cbrt: { numpy: "np.cbrt", latex: "\\sqrt[3]", of: Math.cbrt },
  abs: { numpy: "np.abs", latex: "", of: Math.abs },
  floor: { numpy: "np.floor", latex: "", of: Math.floor },
  ceil: { numpy: "np.ceil", latex: "", of: Math.ceil },
  sign: { numpy: "np.sign", latex: "\\operatorname{sgn}", of: Math.sign },
};

export const functionNames: readonly string[] = Object.keys(functions).toSorted((a, b) => b.length - a.length);

export function isKnownFunction(name: string): boolean {
  return Object.hasOwn(functions, name);
}

/** Throws RangeError for a function that is not known. */
export function functionNamed(name: string): KnownFunction {
  const found = isKnownFunction(name) ? functions[name] : undefined;
  if (!found) throw new RangeError("not a known function");
  return found;
}

/** Formulae as people type them, brought into the form that the parser reads. */
export function plainNotation(text: string): string {
  return [withoutLatex, withoutSymbols, withoutWords, withSingleSpaces].reduce(
    (written, step) => step(written),
    withSingleSpaces(text),
  );
}

/** No run of spaces, over which patterns could try each way to part it. */
function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, " ");
}

function withoutLatex(text: string): string {
  return text
    .replace(/\\(?:left|right|,|;|!|displaystyle)/g, " ")
    .replace(/\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "(($1)/($2))")
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, "sqrt($1)")
    .replace(/\\(?:cdot|times)/g, "*")
    .replace(/\\([a-z]+)/gi, " $1 ")
    .replace(/\^\{([^{}]*)\}/g, "^($1)")
    .replaceAll("$", " ");
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function withoutSymbols(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => `^${Array.from(digits, (digit) => superscripts.indexOf(digit)).join("")}`)
    .replace(/[−–]/g, "-")
    .replace(/[·×∙⋅]/g, "*")
    .replaceAll("÷", "/")
    .replaceAll("**", "^")
    .replaceAll("π", " pi ")
    .replaceAll("θ", " theta ")
    .replaceAll("∞", " infinity ")
    .replace(/√\s*\(/g, "sqrt(")
    .replace(/√\s*(\d+(?:\.\d+)?|[a-z])/gi, "sqrt($1)")
    .replace(/\|([^|\n]{1,60})\|/g, "abs($1)")
    .replace(/(\d),(?=\d{1,2}\s*[a-z](?![a-z]))/gi, "$1.");
}

function withoutWords(text: string): string {
  return text
    .replace(/\b(?:squared|al cuadrado|au carre|au carré|zum quadrat|hoch zwei)\b/gi, "^2")
    .replace(/\b(?:cubed|al cubo)\b/gi, "^3")
    .replace(/\b(?:to the power of|hoch)\b/gi, "^")
    .replace(/\b(?:square root of|sqrt of|raiz cuadrada de|raíz cuadrada de)\s+(\w+)/gi, "sqrt($1)")
    .replace(/(?<=[\dx)]\s?)\bplus\b(?=\s*[\d(a-z])/gi, "+")
    .replace(/(?<=[\dx)]\s?)\bminus\b(?=\s*[\d(a-z])/gi, "-")
    .replace(/(?<=[\dx)]\s?)\b(?:times)\b(?=\s*[\d(x])/gi, "*")
    .replace(/(?<=[\dx)]\s?)\b(?:over|divided by)\b(?=\s*[\d(x])/gi, "/")
    .replace(/\b(sin|cos|tan|log|ln|exp|sqrt)\s+of\s+/gi, "$1 ")
    .replace(/\bsen(?=\s*[(x\d])/gi, "sin")
    .replace(/\b(?:sine|sinus|seno)\b/gi, "sin")
    .replace(/\b(?:cosine|cosinus|coseno)\b/gi, "cos")
    .replace(/\b(?:tangent)(?=\s*\()/gi, "tan");
}

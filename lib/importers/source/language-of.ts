/** What only one of the languages writes; strings may hold the other's, so a call of the own kind counts more. */
const PYTHON = {
  words:
    /^[ \t]*(?:from[ \t]+[\w.]+[ \t]+import\b|import[ \t]+[\w.]+[ \t]*(?:as\b|,|$)|(?:async[ \t]+)?(?:def|with|for|class)\b[^\n]*:[ \t]*$)|\b(?:True|False|None)\b/m,
  calls: /\b(?:requests|httpx|aiohttp|urllib)[ \t]*\.|[(,]\s{0,200}\w{1,60}[ \t]{0,9}=(?![=>])|[(,]\s{0,200}\*\*/,
};
const JAVASCRIPT = {
  words: /\b(?:const|let|var)[ \t]+[\w{[]|=>|\bnew[ \t]+[A-Z]|\bfunction\b|JSON\.stringify|\brequire[ \t]*\(|;[ \t]*$/m,
  calls: /\b(?:fetch|axios|Azion|ky|got)\b|\([ \t]{0,9}\{|\bnew[ \t]/,
};

/** True where the text may be of the language: not where everything speaks for the other one. */
export function mayBe(language: 'python' | 'javascript', text: string): boolean {
  const [own, other] = language === 'python' ? [PYTHON, JAVASCRIPT] : [JAVASCRIPT, PYTHON];
  return own.calls.test(text) || own.words.test(text) || !other.words.test(text);
}

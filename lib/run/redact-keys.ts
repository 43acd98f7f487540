const MARK = '[key removed]';

/** Each pattern begins where a word begins, so that a hostile text is walked through once. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])(?:sk|pk|rk|hf|gsk|xai|ghp|gho|ghs|github_pat|nvapi|r8|glpat|xox[abps])[-_][\w-]{12,}/g, MARK],
  [/(?<![\w-])(?:AIza[\w-]{30,}|AKIA[A-Z0-9]{12,})/g, MARK],
  [/(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]{4,}/g, MARK],
  [/(?<!\w)(bearer[ \t]{1,8})[\w.~+/=-]{8,}/gi, `$1${MARK}`],
  [/([?&](?:api[_-]?key|key|token|access_token|secret|signature|sig|password)=)[^&\s"'<>\\]{4,}/gi, `$1${MARK}`],
  [/(?<![\w-])((?:x-)?api[_-]?key["']?\s{0,4}[:=]\s{0,4}["']?)[\w-]{12,}/gi, `$1${MARK}`],
  [/(?<![\w+.-])([a-z][a-z0-9+.-]{1,15}:\/\/)[^\s/@"'<>]{1,256}@/gi, `$1${MARK}@`],
];

/** A text without what looks like a key: known prefixes, bearer values, key-like fields, tokens, credentials in addresses. */
export function redactKeys(text: string): string {
  return PATTERNS.reduce((rest, [pattern, mark]) => rest.replace(pattern, mark), text);
}

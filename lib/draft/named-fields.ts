const MAX_TEXT = 8_192;
const MAX_NAMES = 200;
/** Single words that no sentence uses by chance. */
const TECHNICAL = new Set(['temperature', 'logprobs', 'verbosity', 'modalities']);
const QUOTE = '[\'"`‘’“”]';
const ABOUT = 'parameters?|params?|fields?|arguments?|propert(?:y|ies)|options?|keys?|names?|inputs?|supplied|body';
const VERBS = 'supports?|accepts?|allows?|permits?|use|set|both|specify|specified|remove|omit|without|values? for';
const SAYS = "is|are|must|may|can|cannot|can't|should|does|was|has|only|not|unsupported|requires?";

/** Those of the names that a refusal's text really names, in the order of the text; `Frequency penalty` counts as `frequency_penalty`. */
export function namedFields(text: string, names: readonly string[]): readonly string[] {
  const searched = text.slice(0, MAX_TEXT);
  return names
    .slice(0, MAX_NAMES)
    .map((name) => ({ name, at: placeOf(searched, name) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at)
    .map(({ name }) => name);
}

function placeOf(text: string, name: string): number {
  if (name === '' || name.length > 80) return -1;
  if (/[_-]/.test(name.slice(1)) || /[a-z][A-Z]|\d/.test(name) || TECHNICAL.has(name)) {
    const words = name.split(/[_-]+/).map(escaped).join('[_ -]?');
    return endOf(text, new RegExp(`(?<![A-Za-z0-9_])${words}(?![A-Za-z0-9_])`, 'i'));
  }
  return endOf(text, markedName(escaped(name)));
}

function endOf(text: string, pattern: RegExp): number {
  const match = pattern.exec(text);
  return match === null ? -1 : match.index + match[0].length;
}

/** An everyday word such as `n`, `stop` or `user` counts only where the text points at it. */
function markedName(word: string): RegExp {
  const end = '(?![A-Za-z0-9_-])';
  const forms = [
    `${QUOTE}(?:body\\.)?${word}${QUOTE}`,
    `\\b(?:${ABOUT})[ :.=]{1,2}${QUOTE}?${word}${end}`,
    `\\bsupplied: (?:[\\w]{1,40}, ){0,20}${word}${end}`,
    `\\b(?:${VERBS}) ${word}${end}`,
    `(?:^|[\\s;(,])${word}(?: ?[:=]|\\.|\\[| (?:${SAYS})\\b| (?:parameter|field|argument|option|property)\\b)`,
  ];
  return new RegExp(forms.join('|'), 'im');
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** One short text of the corpus, with what it is about. `«a|b»` in the text are wordings of equal weight. */
export type Passage = {
  /** Single words or phrases of a question that this text answers. */
  readonly about: readonly string[];
  readonly text: string;
};

const MOST_WORDINGS = 8;

/** The text in its different wordings: each alternative occurs, at most eight texts, in a fixed order. */
export function wordings(text: string): readonly string[] {
  const pieces = text.split(/[«»]/);
  const choices = pieces.map((piece, index) => (index % 2 === 1 ? piece.split('|') : [piece]));
  const combinations = choices.reduce((product, options) => product * options.length, 1);
  const count = Math.min(MOST_WORDINGS, combinations);
  return Array.from({ length: count }, (_, copy) => oneWording(choices, copy));
}

// The first two slots count like digits, so that all their pairs occur; later ones turn, each shifted by its place.
function oneWording(choices: readonly (readonly string[])[], copy: number): string {
  let slot = 0;
  let rest = copy;
  return choices
    .map((options) => {
      if (options.length === 1) return options[0] ?? '';
      const turned = slot < 2 ? rest : copy + slot;
      rest = Math.floor(rest / options.length);
      slot += 1;
      return options[turned % options.length] ?? '';
    })
    .join('');
}

/** Foreign text without the marks of alternatives, so that it can stand in a passage. */
export function plainWords(text: string): string {
  return text.replaceAll(/[«»|]/g, ' ');
}

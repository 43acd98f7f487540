/** Tokens and their numbers. 0 begins a text, 1 ends it; neither has text of its own. */
export type Vocabulary = {
  readonly size: () => number;
  readonly find: (token: string) => number | undefined;
  readonly add: (token: string) => number;
  readonly text: (id: number) => string;
};

export const START = 0;
export const END = 1;

/** An empty vocabulary, or one that continues another without changing it. */
export function createVocabulary(base?: Vocabulary): Vocabulary {
  const numbers = new Map<string, number>();
  const tokens: string[] = base ? [] : ['', ''];
  const offset = base?.size() ?? 0;
  const find = (token: string) => base?.find(token) ?? numbers.get(token);
  return {
    size: () => offset + tokens.length,
    find,
    add: (token) => {
      const known = find(token);
      if (known !== undefined) return known;
      const id = offset + tokens.length;
      tokens.push(token);
      numbers.set(token, id);
      return id;
    },
    text: (id) => (id < offset ? base?.text(id) : tokens[id - offset]) ?? '',
  };
}

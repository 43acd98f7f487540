export type CodeDialect = {
  /** What begins a comment that goes to the end of the line. */
  readonly comment: string;
  readonly words: ReadonlySet<string>;
  /** Keys of objects may stand without quotes: `model: `. */
  readonly bareKeys: boolean;
};

const JSON_WORDS = 'true false null';

function dialect(comment: string, words: string, bareKeys = false): CodeDialect {
  return { comment, words: new Set(`${JSON_WORDS} ${words}`.split(' ')), bareKeys };
}

const SHELL = dialect('#', '');

/** By the editor's name of the language. */
const DIALECTS: ReadonlyMap<string, CodeDialect> = new Map([
  ['shell', SHELL],
  [
    'python',
    dialect(
      '#',
      'False None True as break continue def else except for from if import in not or raise return try with yield',
    ),
  ],
  [
    'javascript',
    dialect(
      '//',
      'async await break catch const continue for from function if import let new of return throw try undefined while',
      true,
    ),
  ],
  [
    'go',
    dialect(
      '//',
      'break bool const continue defer error for func if import int nil package range return string struct type var',
    ),
  ],
  ['php', dialect('//', 'as break continue echo exit foreach if isset while object')],
  ['ruby', dialect('#', 'abort break do each end if next nil print puts require unless while', true)],
]);

/** How the language is coloured; one that is not known as the shell. */
export function codeDialect(language: string): CodeDialect {
  return DIALECTS.get(language) ?? SHELL;
}

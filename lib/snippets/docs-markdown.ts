/** One part of a documentation page: a heading with the code under it. */
export type DocsSection = { readonly heading: string; readonly code: string };

/** The names of fences where they differ from the editor's names of the languages. */
const FENCES: ReadonlyMap<string, string> = new Map([['shell', 'bash']]);

/**
 * The sections as one Markdown block (CommonMark), as documentation pages of providers print levels: one equal to the
 * one before it is left out, and a single one has no heading.
 */
export function docsMarkdown(sections: readonly DocsSection[], editorLanguage: string): string {
  const shown = sections.filter(({ code }, index) => code !== sections[index - 1]?.code);
  return shown
    .map(({ heading, code }) => (shown.length === 1 ? '' : `### ${heading}\n\n`) + fenced(code, editorLanguage))
    .join('\n\n');
}

/** The fence is longer than any row of backquotes in the code. */
function fenced(code: string, editorLanguage: string): string {
  let longest = 2;
  for (const [row] of code.matchAll(/`+/g)) longest = Math.max(longest, row.length);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${FENCES.get(editorLanguage) ?? editorLanguage}\n${code}\n${fence}`;
}

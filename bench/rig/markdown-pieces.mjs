const PARAGRAPH =
  '## A heading of the answer\n\nPlain words with **strong ones**, `code`, and a [link](https://example.com), as models write them.\n\n' +
  '- first item of a list\n- second item, a little longer than the first\n\n```js\nconst answer = await ask("a question");\n```\n\n';

/** The n-th piece of an endless markdown answer, each of the given number of characters. */
export function markdownPieces(characters) {
  const source = PARAGRAPH.repeat(Math.ceil((characters * 2) / PARAGRAPH.length) + 1);
  return (index) => {
    const start = (index * characters) % PARAGRAPH.length;
    return source.slice(start, start + characters);
  };
}

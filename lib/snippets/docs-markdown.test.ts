import fc from 'fast-check';
import { expect, it } from 'vitest';
import { docsMarkdown } from './docs-markdown';

const section = (heading: string, code: string) => ({ heading, code });

it('prints a heading and a fence for each level', () => {
  expect(docsMarkdown([section('Minimal', 'a'), section('Basic parameters', 'b')], 'shell')).toBe(
    '### Minimal\n\n```bash\na\n```\n\n### Basic parameters\n\n```bash\nb\n```',
  );
});

it('leaves out a level equal to the one before it', () => {
  const page = docsMarkdown([section('Minimal', 'a'), section('Basic', 'b'), section('All', 'b')], 'python');
  expect(page).not.toContain('All');
  expect(page.match(/```python\n/g)).toHaveLength(2);
});

it('prints a single level without a heading, and none as nothing', () => {
  expect(docsMarkdown([section('Minimal', 'a'), section('Basic', 'a')], 'go')).toBe('```go\na\n```');
  expect(docsMarkdown([], 'go')).toBe('');
});

it('gives back exactly the code to whoever reads the Markdown, whatever it holds', () => {
  const code = fc.string({ unit: fc.constantFrom('`', '~', '\n', ' ', '#', '-', 'a', '😀'), maxLength: 80 });
  fc.assert(
    fc.property(code, code, (first, second) => {
      const page = docsMarkdown([section('Minimal', first), section('All', second)], 'shell');
      expect(fencedBlocks(page)).toEqual(first === second ? [first] : [first, second]);
    }),
  );
});

/** As CommonMark 4.5 reads them: up to a line of nothing but at least as many backquotes as opened the block. */
function fencedBlocks(page: string): readonly string[] {
  const blocks: string[] = [];
  let open: { readonly fence: string; readonly lines: string[] } | undefined;
  for (const line of page.split('\n')) {
    if (open === undefined) {
      const fence = /^(`{3,})bash$/.exec(line)?.[1];
      if (fence !== undefined) open = { fence, lines: [] };
    } else if (/^ {0,3}`{3,} *$/.test(line) && line.trim().length >= open.fence.length) {
      blocks.push(open.lines.join('\n'));
      open = undefined;
    } else {
      open.lines.push(line);
    }
  }
  return blocks;
}

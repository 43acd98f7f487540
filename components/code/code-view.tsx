import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { foldDataUrls } from '@/lib/core/fold-data-urls';
import { exampleLines } from './example-lines';
import { type CodePart, highlightLine } from './highlight';

const COLOURS = {
  plain: undefined,
  string: 'text-[var(--code-string)]',
  key: 'text-[var(--code-key)]',
  number: 'text-[var(--code-number)]',
  comment: 'text-[var(--code-comment)]',
  word: 'text-[var(--code-number)]',
} as const satisfies Record<CodePart['kind'], string | undefined>;

type CodeViewProps = {
  readonly code: string;
  readonly language: string;
  readonly examples: readonly string[];
};

/** The snippet; the region's text content is exactly the code. */
export const CodeView = memo(function CodeView({ code, language, examples }: CodeViewProps) {
  const lines = foldDataUrls(code).split('\n');
  const tinted = exampleLines(lines, examples);
  return (
    <section
      aria-label="Code"
      // A scrolling area must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the arrow keys
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto px-4 py-3 font-mono text-[12.5px] leading-5 -outline-offset-2"
    >
      <pre className="w-max min-w-full">
        {lines.map((line, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            key={index}
            text={index === lines.length - 1 ? line : `${line}\n`}
            language={language}
            tinted={tinted.has(index)}
          />
        ))}
      </pre>
    </section>
  );
});

type LineProps = { readonly text: string; readonly language: string; readonly tinted: boolean };

const Line = memo(function Line({ text, language, tinted }: LineProps) {
  return (
    <span className={classNames(tinted && 'box-decoration-clone rounded-sm bg-warn-soft')}>
      {highlightLine(text, language).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <span key={index} className={COLOURS[part.kind]}>
          {part.text}
        </span>
      ))}
    </span>
  );
});

import type { ReactNode } from 'react';

/** Kerning an unbroken run of this many characters would hold the page for seconds. */
const LONG_TEXT = 4000;

type ChoiceArticleProps = {
  readonly position: number;
  readonly live: boolean;
  readonly text: string;
  readonly describedBy?: string;
  readonly children: ReactNode;
};

/** The article of a choice; it holds nothing but the answer's text. */
export function ChoiceArticle({ position, live, text, describedBy, children }: ChoiceArticleProps) {
  return (
    <article
      aria-label={`Choice ${position}`}
      aria-busy={live}
      aria-describedby={describedBy}
      className={text.length > LONG_TEXT ? '[font-kerning:none]' : undefined}
    >
      {children}
    </article>
  );
}

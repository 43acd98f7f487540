import type { Result } from '@/lib/core/result';
import { atLevel, type CodeLevel, type LeveledWire } from '@/lib/draft/at-level';
import { providerId } from '@/lib/draft/column-provider';
import type { Column, Draft } from '@/lib/draft/draft';
import type { Model } from '@/lib/providers/model';
import type { Provider } from '@/lib/providers/provider';
import { docsMarkdown } from '@/lib/snippets/docs-markdown';
import type { SnippetTarget } from '@/lib/snippets/target';
import { targetsFor } from '@/lib/snippets/targets';

/** What code is printed from. */
export type SnippetSource = {
  readonly draft: Draft;
  readonly column: Column;
  readonly provider: Provider;
  readonly model: Model;
};

export type SnippetChoice = { readonly level: CodeLevel; readonly language: string };

export type Snippet = {
  readonly targets: readonly SnippetTarget[];
  readonly target: SnippetTarget | undefined;
  readonly request: Result<LeveledWire>;
  /** Undefined where there is no request. */
  readonly code: string | undefined;
};

const DOCS_LEVELS = [
  { level: 'minimal', heading: 'Minimal' },
  { level: 'basic', heading: 'Basic parameters' },
  { level: 'all', heading: 'All parameters' },
] as const satisfies readonly { level: CodeLevel; heading: string }[];

/** The code of one level in one language, or in the first one where that language is not offered. */
export function snippetOf(source: SnippetSource, { level, language }: SnippetChoice): Snippet {
  const request = atLevel(source.draft, source.column, source.provider, source.model, level);
  const targets = targetsFor(providerId(source.column.provider), request.ok ? request.value.wire : undefined);
  const target = targets.find(({ id }) => id === language) ?? targets[0];
  const code =
    request.ok && target !== undefined ? target.print(request.value.wire, { floats: request.value.floats }) : undefined;
  return { targets, target, request, code };
}

/** The three levels of documentation pages as one Markdown block. */
export function snippetDocs(source: SnippetSource, language: string): string {
  const printed = DOCS_LEVELS.map(({ level, heading }) => ({ heading, ...snippetOf(source, { level, language }) }));
  const sections = printed.flatMap(({ heading, code }) => (code === undefined ? [] : [{ heading, code }]));
  return docsMarkdown(sections, printed[0]?.target?.editorLanguage ?? '');
}

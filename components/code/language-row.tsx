import { CopyButton } from '@/components/ui/copy-button';
import { Select } from '@/components/ui/select';
import type { CodeLevel } from '@/lib/draft/at-level';
import { DownloadButton } from './download-button';
import { type Snippet, type SnippetSource, snippetDocs, snippetOf } from './snippet';

type LanguageRowProps = {
  readonly snippet: Snippet;
  /** As it is now; what is shown may lag behind it. */
  readonly source: SnippetSource;
  readonly level: CodeLevel;
  readonly onLanguage: (language: string) => void;
};

/** The language, and the ways to take the code away. */
export function LanguageRow({ snippet, source, level, onLanguage }: LanguageRowProps) {
  const { target, targets, code } = snippet;
  if (target === undefined) return null;
  const codeNow = () => snippetOf(source, { level, language: target.id }).code ?? '';
  return (
    <div className="flex items-center gap-1.5">
      <Select
        label="Language"
        value={target.id}
        options={targets.map((row) => ({ value: row.id, label: row.label }))}
        onChange={onLanguage}
        className="mr-auto min-w-0"
      />
      {code === undefined ? null : (
        <>
          <DownloadButton fileName={target.fileName} text={codeNow} />
          <span title="Minimal, Basic and All as one Markdown block" className="inline-flex shrink-0">
            <CopyButton label="Copy docs" variant="plain" text={() => snippetDocs(source, target.id)}>
              Docs
            </CopyButton>
          </span>
          <CopyButton label="Copy code" text={codeNow}>
            Copy
          </CopyButton>
        </>
      )}
    </div>
  );
}

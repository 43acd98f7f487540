import type { JsonValue } from '@/lib/core/json';
import type { Draft } from '@/lib/draft/draft';
import { CallTarget } from './call-target';
import { draftContents } from './draft-contents';
import { recordingContents } from './recording-contents';

type ContentsListProps = { readonly draft: Draft; readonly recording?: JsonValue | undefined };

/** What a draft holds and which host it would call; foreign text stands here as text and nothing else. */
export function ContentsList({ draft, recording }: ContentsListProps) {
  return (
    <dl className="grid grid-cols-[minmax(96px,auto)_1fr] gap-x-4 gap-y-1.5 rounded-lg border border-line bg-sunken px-3 py-2.5">
      {draft.columns.map((column, index) => (
        <ContentRow key={column.id} name={draft.columns.length > 1 ? `Model ${index + 1}` : 'Model'}>
          <CallTarget column={column} />
        </ContentRow>
      ))}
      {[...draftContents(draft), ...recordingContents(recording)].map((row) => (
        <ContentRow key={row.name} name={row.name}>
          {row.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal lines are told apart by their place alone
            <span key={index} dir="auto" className="block break-words">
              {line}
            </span>
          ))}
        </ContentRow>
      ))}
    </dl>
  );
}

function ContentRow({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

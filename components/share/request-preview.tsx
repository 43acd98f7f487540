'use client';

import { useMemo } from 'react';
import { useProviders } from '@/components/state/use-providers';
import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import type { Draft } from '@/lib/draft/draft';
import { draftFromImport, type ImportedDraft } from '@/lib/importers/draft-from-import';
import type { ImportedText } from '@/lib/importers/import-text';
import { ContentsList } from './contents-list';
import { ImportNotes } from './import-notes';
import { keyInText } from './key-in-text';
import { KeyOffer } from './key-offer';
import { NewEndpoint } from './new-endpoint';
import { recognisedWords } from './recognised-words';
import { useImportOpening } from './use-import-opening';

type RequestPreviewProps = {
  readonly text: ImportedText;
  /** The question is answered, either way. */
  readonly onDone: () => void;
  readonly onBack: () => void;
};

/** What a foreign text would open as. Nothing is sent or stored here before Open, and nothing runs. */
export function RequestPreview({ text, onDone, onBack }: RequestPreviewProps) {
  const providers = useProviders();
  const made = useMemo(() => draftFromImport(text.request, providers), [text, providers]);
  if (made.ok) return <Preview text={text} made={made.value} onDone={onDone} onBack={onBack} />;
  return (
    <div className="flex flex-col gap-4">
      <p role="alert" className="text-bad">
        {made.failure.message} Nothing was opened.
      </p>
      <div className="flex justify-end">
        <Button variant="outline" onClick={onBack}>
          Back
        </Button>
      </div>
    </div>
  );
}

function Preview({ text, made, onDone, onBack }: RequestPreviewProps & { readonly made: ImportedDraft }) {
  const { provider, endpoint, notes } = made;
  const restored = useWorkbench((state) => state.restored);
  const key = keyInText(text.request, provider);
  const opening = useImportOpening(made, key, onDone);
  return (
    <form
      ref={takeFocus}
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault();
        void opening.open();
      }}
      className="flex flex-col gap-4 outline-none"
    >
      <div>
        <p className="break-words font-medium">{recognisedWords(text, provider?.baseUrl)}</p>
        <p className="text-soft">
          Opening puts this beside your other drafts and runs nothing. What you have open now is kept under Draft.
        </p>
      </div>
      <ImportNotes notes={notes} />
      <ContentsList draft={withoutHidden(opening.draft)} />
      {endpoint === undefined ? null : <NewEndpoint host={endpoint.label} opening={opening} />}
      <KeyOffer found={key} provider={provider} opening={opening} />
      <p role="alert" className="text-bad empty:hidden">
        {opening.problem}
      </p>
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 bg-panel px-4 pt-2 pb-4">
        <Button onClick={onBack} className="mr-auto">
          Back
        </Button>
        <Button variant="outline" onClick={onDone}>
          Cancel
        </Button>
        <Button variant="accent" type="submit" disabled={!restored || opening.busy}>
          Open
        </Button>
      </div>
    </form>
  );
}

/** What a text never held is no news here: the fields that this workbench would have added. */
function withoutHidden(draft: Draft): Draft {
  return { ...draft, columns: draft.columns.map(({ without: _hidden, ...column }) => column) };
}

/** Stable, so that it acts once: what is typed later keeps the focus. The first line stays in sight. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

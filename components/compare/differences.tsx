'use client';

import { useState } from 'react';
import { useShownRuns } from '@/components/state/replays';
import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { columnConfig, sentConfig } from '@/lib/compare/config-diff';
import { jsonDiff } from '@/lib/compare/json-diff';
import type { JsonObject } from '@/lib/core/json';
import type { Draft } from '@/lib/draft/draft';
import { answerChoices, type ComparedAnswer, startingPair } from './answer-choices';
import { AnswerDifference } from './answer-difference';
import { JsonChanges } from './json-changes';

const EVERY_MS = 400;

/** Any two answers of the columns, and what differs between them: the focused column's and the next one's at first. */
export function Differences({ onClose }: { readonly onClose: () => void }) {
  const draft = useWorkbench((state) => state.draft);
  const focused = useWorkbench((state) => state.focused);
  const runs = useShownRuns(EVERY_MS);
  const answers = answerChoices(draft.columns, runs);
  const [start] = useState(() => startingPair(answers, draft.columns, focused));
  const [picked, setPicked] = useState(start);
  const [first, second] = picked.map((id) => answers.find((answer) => answer.id === id) ?? answers[0]);
  const options = answers.map(({ id, label }) => ({ value: id, label }));
  return (
    <Dialog title="Differences" onClose={onClose} full>
      <div className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1.5 border-line border-b px-4 py-2.5">
        <Select
          label="First answer"
          value={first?.id ?? ''}
          options={options}
          onChange={(id) => setPicked([id, second?.id ?? ''])}
          className="min-w-0 max-w-[320px] flex-1"
        />
        <span className="text-muted">and</span>
        <Select
          label="Second answer"
          value={second?.id ?? ''}
          options={options}
          onChange={(id) => setPicked([first?.id ?? '', id])}
          className="min-w-0 max-w-[320px] flex-1"
        />
        <Button size="small" variant="outline" onClick={() => setPicked([second?.id ?? '', first?.id ?? ''])}>
          Swap
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">
        {first === undefined || second === undefined ? null : (
          <>
            <ConfigDifference draft={draft} first={first} second={second} />
            <AnswerDifference key={`${first.id} ${second.id}`} first={first} second={second} />
          </>
        )}
      </div>
    </Dialog>
  );
}

type Pair = { readonly first: ComparedAnswer; readonly second: ComparedAnswer };

function ConfigDifference({ draft, first, second }: Pair & { readonly draft: Draft }) {
  const sent = first.run !== undefined && second.run !== undefined;
  const changes = jsonDiff(configOf(draft, first, sent), configOf(draft, second, sent));
  return (
    <section aria-label="Configuration" className="mb-5">
      <h3 className="mb-1.5 font-medium">Configuration</h3>
      {changes.length === 0 ? (
        <p className="text-muted">
          {sent ? 'Both were sent the same request to the same provider.' : 'Both columns are set alike.'}
        </p>
      ) : (
        <JsonChanges changes={changes} missing="not sent" />
      )}
    </section>
  );
}

function configOf(draft: Draft, { column, run }: ComparedAnswer, sent: boolean): JsonObject {
  return sent && run !== undefined ? sentConfig(run) : columnConfig(draft, column);
}

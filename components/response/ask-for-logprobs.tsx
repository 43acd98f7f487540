'use client';

import { useFocusedColumn } from '@/components/state/use-column';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { editDraft } from '@/lib/draft/edit-draft';
import type { RunRecord } from '@/lib/run/run-record';
import { isLive } from './use-calm-run';

/** Why there are no tokens to show, and one click that asks for them. */
export function AskForLogprobs({ run }: { readonly run: RunRecord }) {
  const { edit } = useActions();
  const draft = useWorkbench((state) => state.draft);
  const column = useFocusedColumn();
  const asked = column.params.logprobs === true;

  function ask() {
    const { id } = column;
    const first = editDraft(draft, { type: 'set-param', column: id, name: 'logprobs', value: true });
    const both = editDraft(first, { type: 'set-param', column: id, name: 'top_logprobs', value: 5 });
    edit({ type: 'replace-draft', draft: both, label: 'Asked for log probabilities' });
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col items-start gap-3 overflow-y-auto px-[22px] py-4">
      <p className="max-w-[60ch] text-soft">
        {run.wire.body.logprobs !== true
          ? 'This answer came without log probabilities: the request did not ask for them.'
          : isLive(run)
            ? 'Log probabilities were asked for; none has arrived yet.'
            : 'Log probabilities were asked for, and this provider sent none.'}
      </p>
      {asked ? (
        <p className="text-muted">The next request asks for them, with five runners-up for each token.</p>
      ) : (
        <>
          <Button variant="outline" onClick={ask}>
            Ask for log probabilities
          </Button>
          <p className="text-[12px] text-muted">
            Sets <code className="font-mono">logprobs: true</code> and{' '}
            <code className="font-mono">top_logprobs: 5</code>.
          </p>
        </>
      )}
    </div>
  );
}

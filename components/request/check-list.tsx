'use client';

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import { CHECK_TYPES, type CheckType } from '@/lib/compare/read-check';
import type { JsonObject } from '@/lib/core/json';
import { CheckRow } from './check-row';
import { CHECK_NAMES, checkOfType } from './new-check';

const NO_CHECKS: readonly JsonObject[] = [];
/** More rows of fields hold the page up. */
const SHOWN_AT_FIRST = 50;

/** What every answer must be; part of the document and not of the request. */
export function CheckList() {
  const checks = useWorkbench((state) => state.draft.checks) ?? NO_CHECKS;
  const { edit } = useActions();
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const list = useRef<HTMLDivElement>(null);
  const added = useRef<number>(undefined);
  const hidden = checks.length - most;

  function add(type: CheckType) {
    added.current = checks.length;
    setMost((shown) => Math.max(shown, checks.length + 1));
    edit({ type: 'add-check', check: checkOfType(type) ?? { type } });
  }

  /** The menu gives the focus back to its button when it has closed; the new check is next. */
  function passFocus() {
    if (added.current === undefined) return;
    const field = firstField(list.current, added.current);
    added.current = undefined;
    field?.focus();
  }

  function remove(at: number) {
    flushSync(() => edit({ type: 'remove-check', at }));
    const next = list.current?.querySelector<HTMLElement>(`[data-check="${Math.max(0, at - 1)}"] select`);
    (next ?? list.current?.querySelector<HTMLElement>('[aria-label="Add check"]'))?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column everywhere
    <div
      ref={list}
      role="group"
      aria-label="Checks"
      onFocus={passFocus}
      className="mt-3 shrink-0 border-line border-t pb-2"
    >
      <div className="flex min-h-10 flex-wrap items-center gap-x-2 px-4 py-1">
        <h2 className="font-medium">Checks</h2>
        <p className="min-w-0 flex-1 truncate text-[12.5px] text-muted">
          {checks.length === 0
            ? 'What every answer must be. Judged here, not sent.'
            : 'Judged on every answer, not sent.'}
        </p>
        <MenuButton
          label="Add check"
          className="h-6! rounded-[5px]! border border-line2 px-1.5! text-[12px] text-text hover:border-field"
          sections={[
            {
              id: 'checks',
              entries: CHECK_TYPES.map((id) => ({ id, label: CHECK_NAMES[id], onSelect: () => add(id) })),
            },
          ]}
        >
          <Icon name="plus" className="size-3" />
          Add check
        </MenuButton>
      </div>
      {checks.length === 0 ? null : (
        <ul>
          {checks.slice(0, most).map((check, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a check has no identity but its place
            <CheckRow key={at} check={check} at={at} onRemove={remove} />
          ))}
        </ul>
      )}
      {hidden > 0 ? (
        <Button size="small" className="ml-3" onClick={() => setMost(checks.length)}>
          Show {hidden.toLocaleString('en-US')} more
        </Button>
      ) : null}
    </div>
  );
}

function firstField(list: HTMLElement | null, at: number): HTMLElement | undefined {
  const fields = list?.querySelectorAll<HTMLElement>(`[data-check="${at}"] :is(textarea, input, select)`) ?? [];
  const [type, field] = fields;
  return field ?? type;
}

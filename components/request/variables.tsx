'use client';

import { type ReactNode, type RefObject, useRef } from 'react';
import { useRequest } from '@/components/state/use-request';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { AddVariable } from './add-variable';
import { VariableCompletion } from './variable-completion';
import { shownName, type VariableRow, variableRows } from './variable-rows';

type VariablesProps = {
  /** The element that holds the message fields. */
  readonly list: RefObject<HTMLElement | null>;
  /** The person has asked for a new variable. */
  readonly adding: boolean;
  readonly onAdded: () => void;
};

/** The table of values for `{{name}}` in messages, and the suggestions while one is typed. */
export function Variables({ list, adding, onAdded }: VariablesProps): ReactNode {
  const messages = useRequest('messages');
  const variables = useWorkbench((state) => state.draft.variables);
  const { edit } = useActions();
  const table = useRef<HTMLDivElement>(null);
  const rows = variableRows(messages, variables);

  function set(name: string, value: string | undefined) {
    edit({ type: 'set-variable', name, value });
  }
  function add(name: string) {
    set(name, '');
    requestAnimationFrame(() => fieldOf(table.current, name)?.focus());
  }

  return (
    <>
      <VariableCompletion list={list} rows={rows} />
      {rows.length === 0 && !adding ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
        <div ref={table} role="group" aria-label="Variables" className="border-line border-t px-4 pt-2.5 pb-3">
          <h2 className="pb-1 text-[12px] text-muted">Variables</h2>
          {rows.map((row) => (
            <Row
              key={row.name}
              row={row}
              onChange={(value) => set(row.name, value)}
              onAdd={() => add(row.name)}
              onRemove={() => set(row.name, undefined)}
            />
          ))}
          {adding ? (
            <AddVariable
              rows={rows}
              onDone={(name) => {
                onAdded();
                if (name !== undefined) add(name);
              }}
            />
          ) : null}
        </div>
      )}
    </>
  );
}

type RowProps = {
  readonly row: VariableRow;
  readonly onChange: (value: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
};

function Row({ row: { name, value, used }, onChange, onAdd, onRemove }: RowProps) {
  return (
    <div className="flex min-h-[30px] items-start gap-2 py-0.5">
      <span
        className="w-[34%] min-w-0 shrink-0 truncate py-[5px] font-mono text-[12.5px] leading-[18px]"
        title={shownName(name)}
      >
        {shownName(name)}
      </span>
      <div className="min-w-0 flex-1">
        <textarea
          aria-label={name}
          data-variable={name}
          rows={1}
          spellCheck={false}
          value={value ?? ''}
          placeholder={value === undefined ? 'no value: sent as typed' : 'empty'}
          onChange={(event) => onChange(event.target.value)}
          className="field field-sizing-content block max-h-40 min-h-[28px] w-full resize-none overflow-auto px-2 py-1 leading-[18px]"
        />
        {used ? null : <p className="pt-0.5 text-[12px] text-muted">Not used in any message.</p>}
      </div>
      <div className="flex w-[38px] shrink-0 justify-end pt-0.5">
        {value === undefined ? (
          <Button size="small" variant="outline" aria-label={`Add ${name}`} onClick={onAdd}>
            Add
          </Button>
        ) : (
          <Button
            size="icon"
            aria-label={`Remove ${name}`}
            title={`Remove ${name}`}
            onClick={onRemove}
            className="-mr-1.5 size-6 text-muted"
          >
            <Icon name="close" className="size-3" />
          </Button>
        )}
      </div>
    </div>
  );
}

function fieldOf(table: HTMLElement | null, name: string): HTMLElement | undefined {
  const fields = [...(table?.querySelectorAll<HTMLElement>('[data-variable]') ?? [])];
  return fields.find((field) => field.dataset.variable === name);
}

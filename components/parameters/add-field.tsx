'use client';

import { useState } from 'react';
import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { parseJson } from '@/lib/core/json';
import { DEEPEST_SENT, isNestedDeeper } from '@/lib/core/json-depth';
import type { Column } from '@/lib/draft/draft';

type AddFieldProps = { readonly column: Column; readonly listed: ReadonlySet<string> };

/** These have places of their own on the screen. */
const PLACED = new Set(['model', 'messages', 'tools', 'tool_choice', 'parallel_tool_calls', 'response_format']);

/** Sends any JSON field, known or not. Text that is not JSON is sent as a string. */
export function AddField({ column, listed }: AddFieldProps) {
  const { edit } = useActions();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const placed = PLACED.has(name.trim());

  function add() {
    const field = name.trim();
    if (field === '' || placed) return;
    const parsed = parseJson(text);
    const value = parsed.ok && !isNestedDeeper(parsed.value, DEEPEST_SENT - 1) ? parsed.value : text;
    edit({ type: listed.has(field) ? 'set-param' : 'set-extra', column: column.id, name: field, value });
    setName('');
    setText('');
    setOpen(false);
  }

  if (!open) {
    return (
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex w-full items-center gap-1.5 border-line border-t px-4 py-2.5 text-soft -outline-offset-2 hover:text-text"
      >
        <Icon name="plus" className="size-3.5" /> Add field
        <span className="ml-auto font-mono text-[12px] text-faint">any JSON</span>
      </button>
    );
  }
  return (
    <form
      className="flex flex-wrap items-center gap-2 border-line border-t px-4 py-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        aria-label="Field name"
        placeholder="name"
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        className="field h-7 w-[130px] px-2 font-mono text-[12.5px]"
      />
      <input
        aria-label="Field value"
        placeholder="JSON, or text"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="field h-7 min-w-[110px] flex-1 px-2 font-mono text-[12.5px]"
      />
      <Button size="small" variant="outline" type="submit" className="h-7">
        Add
      </Button>
      <Button size="small" className="h-7" onClick={() => setOpen(false)}>
        Cancel
      </Button>
      {placed ? <p className="w-full text-[12px] text-warn">{name.trim()} is edited in its own place.</p> : null}
    </form>
  );
}

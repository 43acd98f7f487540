'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { nameProblem, type VariableRow } from './variable-rows';

type AddVariableProps = {
  readonly rows: readonly VariableRow[];
  /** The new name, or undefined where the person thought better of it. */
  readonly onDone: (name: string | undefined) => void;
};

/** Asks for the name of a new variable. */
export function AddVariable({ rows, onDone }: AddVariableProps) {
  const [name, setName] = useState('');
  const problem = nameProblem(name.trim(), rows);
  return (
    <form
      className="flex flex-wrap items-center gap-2 py-0.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && problem === undefined) onDone(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onDone(undefined);
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        aria-label="Variable name"
        aria-invalid={problem !== undefined}
        placeholder="name"
        autoComplete="off"
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.target.value)}
        className="field h-7 min-w-[110px] flex-1 px-2 font-mono text-[12.5px]"
      />
      <Button size="small" variant="outline" type="submit" className="h-7">
        Add
      </Button>
      <Button size="small" className="h-7" onClick={() => onDone(undefined)}>
        Cancel
      </Button>
      <p className="w-full text-[12px] text-muted">
        {problem ?? `Write {{${name.trim() || 'name'}}} in a message: its value is sent in that place.`}
      </p>
    </form>
  );
}

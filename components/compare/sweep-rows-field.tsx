'use client';

import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { byteSize } from '@/components/ui/figures';
import { TextArea } from '@/components/ui/text-area';
import type { SweepRows } from '@/lib/compare/sweep-rows';
import type { Result } from '@/lib/core/result';
import { visibleText } from '@/lib/core/visible-text';
import { counted } from './cell-words';
import { variableNotes } from './variable-notes';

/** Larger files are no list that a person looks through. */
const LARGEST_FILE = 5 * 1_048_576;

type SweepRowsFieldProps = {
  readonly text: string;
  readonly understood: Result<SweepRows>;
  /** The names that stand as {{name}} in the request. */
  readonly used: readonly string[];
  /** Those that have a value in the table of variables. */
  readonly filled: ReadonlySet<string>;
  readonly onChange: (text: string) => void;
};

/** Rows of variables: typed, pasted, dropped or chosen as a file. */
export function SweepRowsField({ text, understood, used, filled, onChange }: SweepRowsFieldProps) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function take(file: File | undefined) {
    if (file === undefined) return;
    const read = file.size > LARGEST_FILE ? undefined : await file.text().catch(() => undefined);
    setProblem(
      read === undefined
        ? `${visibleText(file.name, 60)} ${file.size > LARGEST_FILE ? `is larger than ${byteSize(LARGEST_FILE)}` : 'could not be read'}.`
        : undefined,
    );
    if (read !== undefined) onChange(read);
  }

  function drop(event: DragEvent) {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    // The page itself would open the file as a draft.
    event.preventDefault();
    event.stopPropagation();
    void take(event.dataTransfer.files[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped here, and chosen by the button
    <div
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextArea
        label="Rows (CSV)"
        value={text}
        describedBy={id}
        onChange={onChange}
        minimumRows={6}
        placeholder={`${used[0] ?? 'city'},${used[1] ?? 'season'}\nParis,spring\nLondon,autumn`}
        className={classNames(
          'field max-h-[38dvh] px-2.5 py-1.5 font-mono text-[12.5px] leading-[18px] [field-sizing:content]',
          isOver && '!border-accent',
        )}
      />
      <div className="mt-1.5 flex flex-wrap items-start gap-x-3 gap-y-1">
        <div id={id} aria-live="polite" className="min-w-0 flex-1 basis-60 text-[12px] leading-[18px]">
          <Understood text={text} understood={understood} used={used} filled={filled} />
          {problem === undefined ? null : <p className="text-bad">{problem}</p>}
        </div>
        <Button size="small" variant="outline" onClick={() => chooser.current?.click()}>
          Choose a CSV file
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-label="CSV file"
          tabIndex={-1}
          hidden
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </div>
  );
}

type UnderstoodProps = Pick<SweepRowsFieldProps, 'text' | 'understood' | 'used' | 'filled'>;

function Understood({ text, understood, used, filled }: UnderstoodProps) {
  if (!understood.ok) return <p className="break-words text-bad">{visibleText(understood.failure.message, 400)}</p>;
  const { names, rows, notes } = understood.value;
  const remarks = [...notes, ...variableNotes(names, used, filled)];
  return (
    <>
      {text.trim() === '' ? (
        <p className="text-muted">
          {used.length === 0
            ? 'Write {{city}} into a message to fill it from a column “city” here.'
            : `One row for each set of values; in the request: ${used.map((name) => `{{${visibleText(name, 40)}}}`).join(', ')}.`}
        </p>
      ) : (
        <p className="break-words text-soft">
          {counted(rows.length, 'row')} of{' '}
          <span className="font-mono">{names.map((name) => visibleText(name, 40)).join(', ')}</span>
        </p>
      )}
      {remarks.map((note) => (
        <p key={note} className="break-words text-warn">
          {visibleText(note, 300)}
        </p>
      ))}
    </>
  );
}

'use client';

import { memo, useEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';
import { saveFile } from '@/components/ui/save-file';
import type { RunRecord } from '@/lib/run/run-record';
import type { RawMatch } from './raw-search';
import { runFileName } from './run-file-name';

type RawPartProps = {
  readonly title: 'Request' | 'Response';
  readonly facts: string;
  readonly head: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly blocks: readonly string[];
  readonly run: RunRecord;
  /** The whole body, nothing folded. */
  readonly body: () => string;
  readonly ending: string;
  readonly matches: readonly RawMatch[];
  readonly active: RawMatch | undefined;
};

/** One half of Raw: head, headers and body, with copy and download of the whole body. */
export function RawPart(props: RawPartProps) {
  const { title, facts, head, headers, blocks, run, body, ending, matches, active } = props;
  const name = title.toLowerCase();
  const byBlock = useMemo(() => groupByBlock(matches), [matches]);
  return (
    <section aria-label={`Raw ${name}`} className="mb-5 last:mb-0">
      <div className="mb-1.5 flex items-center gap-1">
        <h2 className="font-medium text-[13px]">{title}</h2>
        <span className="ml-1 text-[12px] text-muted">{facts}</span>
        <span className="ml-auto" />
        <CopyButton label={`Copy raw ${name}`} text={body} size="small" variant="plain">
          Copy
        </CopyButton>
        <Button
          size="small"
          aria-label={`Download raw ${name}`}
          onClick={() => saveFile(runFileName(run, ending), body())}
        >
          <Icon name="download" className="size-3.5" />
          Save
        </Button>
      </div>
      <div className="rounded-lg border border-line bg-sunken px-3 py-2 font-mono text-[12.5px] leading-5">
        <p className="break-words font-medium">{head}</p>
        <dl className="mb-2 border-line border-b pb-2 last:mb-0 last:border-b-0 last:pb-0">
          {headers.map(([header, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a header may come twice, and none moves
            <div key={index} className="break-words">
              <dt className="inline text-[var(--code-key)]">{header}: </dt>
              <dd className="inline">{value}</dd>
            </div>
          ))}
        </dl>
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks only ever grow at the end
          <Block key={index} text={block} matches={byBlock.get(index) ?? NONE} active={pick(active, index)} />
        ))}
      </div>
    </section>
  );
}

const NONE: readonly RawMatch[] = [];

function groupByBlock(matches: readonly RawMatch[]): ReadonlyMap<number, readonly RawMatch[]> {
  const groups = new Map<number, RawMatch[]>();
  for (const match of matches) {
    const group = groups.get(match.block);
    if (group === undefined) groups.set(match.block, [match]);
    else group.push(match);
  }
  return groups;
}

function pick(active: RawMatch | undefined, block: number): RawMatch | undefined {
  return active?.block === block ? active : undefined;
}

type BlockProps = {
  readonly text: string;
  readonly matches: readonly RawMatch[];
  readonly active: RawMatch | undefined;
};

const Block = memo(function Block({ text, matches, active }: BlockProps) {
  return (
    <div className="whitespace-pre-wrap break-all [contain-intrinsic-size:auto_600px] [content-visibility:auto]">
      {matches.length === 0 ? text : <Marked text={text} matches={matches} active={active} />}
    </div>
  );
});

function Marked({ text, matches, active }: BlockProps) {
  const shown = useRef<HTMLElement>(null);

  // The match that was asked for comes into view.
  useEffect(() => {
    if (active !== undefined) shown.current?.scrollIntoView({ block: 'center' });
  }, [active]);

  let from = 0;
  return (
    <>
      {matches.map((match) => {
        const before = text.slice(from, match.start);
        from = match.end;
        const current = match.start === active?.start;
        return (
          <span key={match.start}>
            {before}
            <mark
              ref={current ? shown : undefined}
              className={current ? 'rounded-sm bg-accent text-accent-ink' : 'rounded-sm bg-warn-soft text-text'}
            >
              {text.slice(match.start, match.end)}
            </mark>
          </span>
        );
      })}
      {text.slice(from)}
    </>
  );
}

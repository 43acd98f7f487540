import { classNames } from '@/components/ui/class-names';
import type { DiffPart } from '@/lib/compare/line-diff';

/** Lines that stay, shown before and after a change. */
const AROUND = 3;

type DiffTextProps = {
  readonly title: string;
  readonly parts: readonly DiffPart[];
  /** Said where nothing differs. */
  readonly same: string;
  readonly from: string;
  readonly to: string;
};

/** A difference as one text: what went is struck out, what came is underlined, what stayed is folded. */
export function DiffText({ title, parts, same, from, to }: DiffTextProps) {
  const differs = parts.some(({ kind }) => kind !== 'same');
  return (
    <section aria-label={`${title}, then and now`} className="mt-4 first:mt-0">
      <h3 className="mb-1.5 font-medium">{title}</h3>
      <p className="mb-2 break-words text-[12px] text-muted">
        {from === to ? (
          from
        ) : (
          <>
            then <del className="rounded bg-bad-soft px-1 text-bad no-underline">{from}</del> · now{' '}
            <ins className="rounded bg-ok-soft px-1 text-ok no-underline">{to}</ins>
          </>
        )}
      </p>
      {differs ? (
        <pre className="overflow-x-auto rounded-md border border-line bg-sunken py-1.5 font-mono text-[12px] leading-[19px]">
          {parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts are drawn anew with each difference
            <Part key={at} part={part} first={at === 0} last={at === parts.length - 1} />
          ))}
        </pre>
      ) : (
        <p className="text-muted">{same}</p>
      )}
    </section>
  );
}

type PartProps = { readonly part: DiffPart; readonly first: boolean; readonly last: boolean };

function Part({ part, first, last }: PartProps) {
  if (part.kind === 'same') return <Same lines={part.text.split('\n')} first={first} last={last} />;
  const Mark = part.kind === 'removed' ? 'del' : 'ins';
  const sign = part.kind === 'removed' ? '−' : '+';
  return (
    <Mark
      className={classNames(
        'block no-underline',
        part.kind === 'removed' ? 'bg-bad-soft text-bad' : 'bg-ok-soft text-ok',
      )}
    >
      {part.text.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one part
        <Line key={at} sign={sign} text={line} />
      ))}
    </Mark>
  );
}

type SameProps = { readonly lines: readonly string[]; readonly first: boolean; readonly last: boolean };

function Same({ lines, first, last }: SameProps) {
  const head = first ? 0 : AROUND;
  const tail = last ? 0 : AROUND;
  const hidden = lines.length - head - tail;
  const shown = hidden <= 1 ? [lines] : [lines.slice(0, head), lines.slice(lines.length - tail)];
  return (
    <>
      {shown.map((block, part) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the beginning and the end
        <span key={part}>
          {part === 0 ? null : <span className="block bg-hover px-3 text-muted">{hidden} lines are the same</span>}
          {block.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one part
            <Line key={at} sign=" " text={line} />
          ))}
        </span>
      ))}
    </>
  );
}

function Line({ sign, text }: { readonly sign: string; readonly text: string }) {
  return (
    <span className="block whitespace-pre-wrap break-words pr-3 pl-7 -indent-4">
      <span className="inline-block w-4 select-none indent-0">{sign}</span>
      {text}
      {'\n'}
    </span>
  );
}

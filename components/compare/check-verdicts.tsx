import { classNames } from '@/components/ui/class-names';
import type { CheckVerdict } from '@/lib/compare/check';

type CheckVerdictsProps = {
  /** In the order of the checks; missing ones are not judged yet. */
  readonly verdicts: readonly CheckVerdict[];
  /** What each check asks, in words. */
  readonly names: readonly string[];
};

/** More of them hold the page up. */
const MOST_SHOWN = 100;

const LOOKS = {
  pass: { glyph: '✓', tone: 'text-ok' },
  fail: { glyph: '✕', tone: 'text-bad' },
  open: { glyph: '–', tone: 'text-muted' },
} as const satisfies Record<CheckVerdict['state'], { readonly glyph: string; readonly tone: string }>;

/** Each check with its verdict: a word and a sign, what was asked, and what was found. */
export function CheckVerdicts({ verdicts, names }: CheckVerdictsProps) {
  const more = names.length - MOST_SHOWN;
  return (
    <ul aria-label="Verdicts" className="flex flex-col gap-1 text-[12.5px] leading-[18px]">
      {names.slice(0, MOST_SHOWN).map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a check has no identity but its place
        <Verdict key={at} name={name} verdict={verdicts[at]} />
      ))}
      {more > 0 ? <li className="text-muted">and {more.toLocaleString('en-US')} more</li> : null}
    </ul>
  );
}

type VerdictProps = { readonly name: string; readonly verdict: CheckVerdict | undefined };

function Verdict({ name, verdict }: VerdictProps) {
  const state = verdict?.state ?? 'open';
  const { glyph, tone } = LOOKS[state];
  return (
    <li className="grid grid-cols-[3.25rem_1fr] gap-x-2">
      <span className={classNames('whitespace-nowrap font-medium', tone)}>
        <span aria-hidden="true" className="inline-block w-3.5">
          {glyph}
        </span>
        {state}
      </span>
      <span className="min-w-0 break-words" dir="auto">
        {name}
        {verdict === undefined || state === 'pass' ? null : <span className="text-muted"> · {verdict.message}</span>}
      </span>
    </li>
  );
}

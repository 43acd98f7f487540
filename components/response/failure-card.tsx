import type { ReactNode } from 'react';
import { describeFailure, type Failure } from '@/lib/core/failure';
import { visibleLines } from '@/lib/core/visible-text';
import type { Provider } from '@/lib/providers/provider';
import { KeyInPlace } from './key-in-place';

type FailureCardProps = {
  readonly failure: Failure;
  readonly provider: Provider | undefined;
  /** What can be done about it here. */
  readonly children?: ReactNode;
};

/** What went wrong: its name, the provider's own words, and what to do next. */
export function FailureCard({ failure, provider, children }: FailureCardProps) {
  const { title, hint } = describeFailure(failure);
  return (
    <div role="alert" className="my-3 rounded-lg border border-bad/40 bg-bad-soft px-3.5 py-3 text-[13px] leading-5">
      <p className="font-medium text-bad">{title}</p>
      {failure.message === '' ? null : (
        <p className="mt-1 whitespace-pre-wrap break-words text-text">{visibleLines(failure.message)}</p>
      )}
      <p className="mt-1 text-soft">{hint}</p>
      <FailureFacts failure={failure} />
      {provider?.keyPage !== undefined && isAboutKeys(failure) ? (
        <p className="mt-1 text-soft">
          Keys come from{' '}
          <a
            className="text-accent underline underline-offset-2"
            href={provider.keyPage}
            target="_blank"
            rel="noopener noreferrer"
          >
            {new URL(provider.keyPage).host}
          </a>
          .
        </p>
      ) : null}
      {provider !== undefined && isAboutKeys(failure) ? <KeyInPlace provider={provider} /> : null}
      {children}
    </div>
  );
}

function isAboutKeys(failure: Failure): boolean {
  return failure.kind === 'missing-secret' || (failure.kind === 'refused' && failure.reason === 'auth');
}

function FailureFacts({ failure }: { readonly failure: Failure }) {
  if (failure.kind !== 'refused') return null;
  const facts = [
    ['type', failure.type],
    ['code', failure.code],
    ['param', failure.param],
    ['detail', failure.detail],
    ['request id', failure.requestId],
    ['retry after', failure.retryAfterMs === undefined ? undefined : `${Math.ceil(failure.retryAfterMs / 1000)} s`],
  ] as const;
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 font-mono text-[12px]">
      {known.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="break-words">{value === undefined ? null : visibleLines(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

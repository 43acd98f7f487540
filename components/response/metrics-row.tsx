import { useModel } from '@/components/state/use-providers';
import { tokenCost } from '@/lib/providers/token-cost';
import { runMetrics } from '@/lib/run/metrics';
import type { RunRecord } from '@/lib/run/run-record';
import { dollars, seconds } from './figures';

/** The figures of a run; they are not a live region. */
export function MetricsRow({ run }: { readonly run: RunRecord }) {
  const model = useModel(run.provider, run.model);
  const { state } = run;
  const metrics = runMetrics(state, state.endedAt ?? state.lastChunkAt ?? state.startedAt ?? 0);
  const cost = tokenCost(model.pricing, metrics.promptTokens, metrics.completionTokens);
  const finish = state.choices.map((choice) => choice.finishReason).filter(Boolean);
  const rows = [
    ['first token', metrics.firstTokenMs === undefined ? '—' : seconds(metrics.firstTokenMs)],
    ['total', metrics.totalMs === undefined ? '—' : seconds(metrics.totalMs)],
    ['speed', metrics.tokensPerSecond === undefined ? '—' : `${Math.round(metrics.tokensPerSecond)} tok/s`],
    [
      'tokens',
      metrics.completionTokens === undefined
        ? 'n/a'
        : `${count(metrics.promptTokens)} → ${count(metrics.completionTokens)}`,
    ],
    ...(cost === undefined ? [] : [['cost', dollars(cost)] as const]),
    ['finish', finish.length === 0 ? '—' : [...new Set(finish)].join(', ')],
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of controls
    <div
      role="group"
      aria-label="Metrics"
      className="shrink-0 overflow-x-auto border-line border-t px-[22px] pt-2 pb-2.5"
    >
      <dl className="grid w-fit auto-cols-auto grid-flow-col gap-x-6 max-sm:grid-flow-row max-sm:grid-cols-3 max-sm:gap-y-2">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[12px] text-muted leading-[14px]">{name}</dt>
            <dd className="whitespace-nowrap font-medium font-mono text-[13px] tabular-nums leading-[18px]">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function count(tokens: number | undefined): string {
  return tokens === undefined ? 'n/a' : tokens.toLocaleString('en-US');
}

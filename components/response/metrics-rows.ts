import { dollars, seconds } from '@/components/ui/figures';
import type { RunMetrics } from '@/lib/run/metrics';
import type { ChoiceState } from '@/lib/run/state';

/** Metrics as rows of a name and a value; what is unknown is said so and never 0. */
export function metricsRows(
  metrics: RunMetrics,
  cost: number | undefined,
  choices: readonly ChoiceState[],
): readonly (readonly [string, string])[] {
  const finish = choices.map((choice) => choice.finishReason).filter(Boolean);
  return [
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
  ];
}

function count(tokens: number | undefined): string {
  return tokens === undefined ? 'n/a' : tokens.toLocaleString('en-US');
}

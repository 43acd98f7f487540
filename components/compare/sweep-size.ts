import { dollars } from '@/components/ui/figures';
import type { SweepPlan } from '@/lib/compare/sweep';
import { cellCount } from '@/lib/compare/sweep-cells';
import type { SweepCost } from '@/lib/compare/sweep-cost';
import { visibleText } from '@/lib/core/visible-text';
import { counted } from './cell-words';

/** How many requests a plan sends, with the arithmetic: "3 values × 4 rows × 2 repeats = 24 requests". */
export function sizeWords(plan: SweepPlan): string {
  const { models, axes, rows, repeats } = plan;
  const isNamed = axes.length > 1;
  const factors = [
    ...(models.length === 1 ? [] : [counted(models.length, 'model')]),
    ...axes.map(({ param, values }) => {
      const words = counted(values.length, 'value');
      return isNamed ? `${words} of ${visibleText(param, 40)}` : words;
    }),
    ...((rows[0]?.length ?? 0) === 0 ? [] : [counted(rows.length, 'row')]),
    ...(repeats === 1 ? [] : [counted(repeats, 'repeat')]),
  ];
  const count = counted(cellCount(plan), 'request');
  return factors.length === 0 ? count : `${factors.join(' × ')} = ${count}`;
}

/** What the plan will cost, as far as that can be told, and how that was reckoned. */
export function costWords(reckoned: SweepCost): string {
  const { inputTokens, outputTokens, rule } = reckoned;
  const tokens = `${counted(inputTokens, 'token')} in, ${counted(outputTokens, 'token')} out`;
  return `${priceWords(reckoned)} · ${tokens}. ${rule}`;
}

function priceWords({ cost, unpriced }: SweepCost): string {
  if (cost !== undefined) return cost === 0 ? 'No cost' : `About ${dollars(cost)}`;
  const names = unpriced.slice(0, 3).map(({ model }) => visibleText(model, 40));
  return `Cost not known: no price${names.length === 0 ? '' : ` of ${names.join(', ')}`}${unpriced.length > names.length ? ', …' : ''}`;
}

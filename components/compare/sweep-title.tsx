import type { SweepState } from '@/lib/compare/sweep';
import { modelName } from '@/lib/compare/sweep-words';
import { visibleText } from '@/lib/core/visible-text';
import { headWords } from './cell-words';
import { startedWords } from './started-words';
import { sizeWords } from './sweep-size';

/** What the sweep varies, of which models, and when it was begun. */
export function SweepTitle({ sweep: { plan, startedWall } }: { readonly sweep: SweepState }) {
  const varied = headWords(plan) || 'Nothing varied';
  const models = plan.models.slice(0, 3).map((_, at) => visibleText(modelName(plan, at), 60));
  const more = plan.models.length - models.length;
  return (
    <p className="mb-1 flex min-w-0 flex-wrap items-baseline gap-x-2 text-[12.5px] text-muted">
      <span className="min-w-0 truncate font-medium text-text">{varied}</span>
      <span className="min-w-0 truncate">
        {models.join(', ')}
        {more > 0 ? ` and ${more} more` : ''}
      </span>
      <span>{sizeWords(plan)}</span>
      <span>{startedWords(startedWall)}</span>
    </p>
  );
}

'use client';

import { useWorkbench } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { SweepModel } from '@/lib/compare/sweep';
import { visibleText } from '@/lib/core/visible-text';
import { providerId } from '@/lib/draft/column-provider';
import type { SweepParts } from './sweep-parts';
import type { SweptModel } from './use-sweep-specs';

type SweepModelsProps = {
  readonly models: readonly SweptModel[];
  readonly AddModel: SweepParts['AddModel'];
  readonly onChange: (models: readonly SweepModel[]) => void;
};

/** The models that are asked: the column's at first; one stays. */
export function SweepModels({ models, AddModel, onChange }: SweepModelsProps) {
  const columns = useWorkbench((state) => state.draft.columns);
  const refs = models.map(({ ref }) => ref);
  const names = new Set(refs.map(nameOf));
  const others = new Map(columns.map((column) => [nameOf(column), column]));
  const missing = [...others].flatMap(([name, { provider, model }]) => (names.has(name) ? [] : [{ provider, model }]));
  const add = (model: SweepModel) => names.has(nameOf(model)) || onChange([...refs, model]);
  return (
    <div>
      <ul aria-label="Models of this sweep" className="mb-2 flex flex-wrap gap-1.5">
        {models.map(({ ref, provider, model }, at) => (
          <li
            key={nameOf(ref)}
            className="flex h-7 min-w-0 max-w-full items-center gap-1.5 rounded-md border border-line2 pl-2 text-[12.5px]"
          >
            <span className="truncate font-medium">{visibleText(model.label, 60) || 'no model'}</span>
            <span className="truncate text-muted">{visibleText(provider.label, 40)}</span>
            {models.length === 1 ? (
              <span className="w-0.5" />
            ) : (
              <Button
                size="icon"
                aria-label={`Take out ${visibleText(model.label, 60)}`}
                title="Take out"
                onClick={() => onChange(refs.toSpliced(at, 1))}
                className="size-[26px] text-muted"
              >
                <Icon name="close" className="size-3" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-1.5">
        <div className="min-w-[220px] max-w-[360px] flex-1">
          <AddModel onPick={add} />
        </div>
        {missing.length === 0 ? null : (
          <Button size="small" variant="outline" onClick={() => onChange([...refs, ...missing])}>
            Take those of all columns
          </Button>
        )}
      </div>
    </div>
  );
}

function nameOf({ provider, model }: SweepModel): string {
  return `${providerId(provider)} ${model}`;
}

'use client';

import { type ComponentProps, useState } from 'react';
import { findProvider } from '@/components/state/known-providers';
import { useModel, useProvider, useProviders } from '@/components/state/use-providers';
import { useActions } from '@/components/state/use-workbench';
import { Combobox } from '@/components/ui/combobox';
import { latePart } from '@/components/ui/late-part';
import { LayerNotLoaded } from '@/components/ui/not-loaded';
import { columnProvider, providerId } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import type { ModelLists as LoadedLists, OfferedModels } from './model-lists';
import { modelChips, optionId, readOptionId } from './model-option';

const ModelLists = latePart<ComponentProps<typeof LoadedLists> & { readonly onClose: () => void }>(
  () => import('./model-lists').then((part) => part.ModelLists),
  LayerNotLoaded,
);

type ModelPickerProps = {
  readonly column: Column;
  /** Without the short words for what the model can do. */
  readonly narrow?: boolean;
};

/** Picks provider and model in one list; typing filters, and a typed id can be used on any provider. */
export function ModelPicker({ column, narrow = false }: ModelPickerProps) {
  const id = providerId(column.provider);
  const provider = useProvider(id);
  const model = useModel(id, column.model);
  const [openings, setOpenings] = useState(0);
  const [offered, setOffered] = useState<OfferedModels>();
  const { edit } = useActions();
  const providers = useProviders();

  function pick(picked: ReturnType<typeof readOptionId>) {
    const found = findProvider(providers, picked.provider);
    const ref = found === undefined ? picked.provider : columnProvider(found);
    edit({ type: 'pick-model', column: column.id, provider: ref, model: picked.model });
  }

  return (
    <>
      <Combobox
        label="Model"
        text={model.label}
        detail={provider.label}
        chips={narrow ? [] : modelChips(model)}
        selected={optionId(provider.id, column.model)}
        optionsFor={offered?.optionsFor}
        onFocus={ModelLists.preload}
        onOpen={() => setOpenings(openings + 1)}
        onPick={(picked) => pick(readOptionId(picked))}
        note={offered?.note}
        className={narrow ? 'min-w-0 flex-1' : 'w-[min(420px,100%)] min-w-0 max-lg:flex-1'}
      />
      {openings === 0 ? null : (
        <ModelLists provider={provider.id} openings={openings} onOffer={setOffered} onClose={() => setOpenings(0)} />
      )}
    </>
  );
}

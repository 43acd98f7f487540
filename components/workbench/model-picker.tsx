'use client';

import { useState } from 'react';
import { findProvider } from '@/components/state/known-providers';
import { useAllModels, useLookForEngines } from '@/components/state/use-all-models';
import { useFocusedColumn } from '@/components/state/use-column';
import { useModel, useProvider, useProviders } from '@/components/state/use-providers';
import { useActions } from '@/components/state/use-workbench';
import { Combobox } from '@/components/ui/combobox';
import { columnProvider, providerId } from '@/lib/draft/column-provider';
import { modelChips, modelOptions, optionId, readOptionId } from './model-options';

/** Picks provider and model in one list; typing filters, and a typed id can be used on any provider. */
export function ModelPicker() {
  const column = useFocusedColumn();
  const id = providerId(column.provider);
  const provider = useProvider(id);
  const model = useModel(id, column.model);
  const [wanted, setWanted] = useState(false);
  const { lists, unreachable } = useAllModels(wanted);
  const { edit } = useActions();
  const lookForEngines = useLookForEngines();
  const providers = useProviders();

  function pick(picked: ReturnType<typeof readOptionId>) {
    const found = findProvider(providers, picked.provider);
    const ref = found === undefined ? picked.provider : columnProvider(found);
    edit({ type: 'pick-model', column: column.id, provider: ref, model: picked.model });
  }

  return (
    <Combobox
      label="Model"
      text={model.label}
      detail={provider.label}
      chips={modelChips(model)}
      selected={optionId(provider.id, column.model)}
      optionsFor={(typed) => modelOptions(lists, typed, provider.id)}
      onOpen={() => {
        setWanted(true);
        lookForEngines();
      }}
      onPick={(picked) => pick(readOptionId(picked))}
      note={
        unreachable.length === 0 ? undefined : `No live list from ${unreachable.join(', ')}; what is known stands here.`
      }
      className="w-[min(420px,100%)] min-w-0 max-lg:flex-1"
    />
  );
}

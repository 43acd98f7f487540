'use client';

import { useState } from 'react';
import { findProvider } from '@/components/state/known-providers';
import { useProviders } from '@/components/state/use-providers';
import { Combobox } from '@/components/ui/combobox';
import { columnProvider } from '@/lib/draft/column-provider';
import type { Column } from '@/lib/draft/draft';
import { ModelLists, type OfferedModels } from './model-lists';
import { readOptionId } from './model-option';

type AddModelProps = { readonly onPick: (model: Pick<Column, 'provider' | 'model'>) => void };

/** Picks one more model of any provider. */
export function AddModel({ onPick }: AddModelProps) {
  const [openings, setOpenings] = useState(0);
  const [offered, setOffered] = useState<OfferedModels>();
  const providers = useProviders();

  function pick(id: string) {
    const picked = readOptionId(id);
    const found = findProvider(providers, picked.provider);
    onPick({ provider: found === undefined ? picked.provider : columnProvider(found), model: picked.model });
  }

  return (
    <>
      <Combobox
        label="Add model"
        text=""
        placeholder="Add model"
        selected=""
        optionsFor={offered?.optionsFor}
        onOpen={() => setOpenings(openings + 1)}
        onPick={pick}
        note={offered?.note}
        className="w-full min-w-0"
      />
      {openings === 0 ? null : <ModelLists provider="" openings={openings} onOffer={setOffered} />}
    </>
  );
}

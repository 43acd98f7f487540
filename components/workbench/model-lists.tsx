'use client';

import { useEffect, useMemo } from 'react';
import { useAllModels, useLookForEngines } from '@/components/state/use-all-models';
import type { ComboboxOption } from '@/components/ui/combobox';
import { modelOptions } from './model-options';

/** What the open picker offers. */
export type OfferedModels = {
  readonly optionsFor: (typed: string) => readonly ComboboxOption[];
  readonly note: string | undefined;
};

type ModelListsProps = {
  /** The provider on which a typed model id is tried first. */
  readonly provider: string;
  /** Counts how often the picker has been opened. */
  readonly openings: number;
  readonly onOffer: (offered: OfferedModels) => void;
};

/** Asks all providers for their models; comes with the first look into the picker, and shows nothing itself. */
export function ModelLists({ provider, openings, onOffer }: ModelListsProps) {
  const { lists, unreachable } = useAllModels(true);
  const lookForEngines = useLookForEngines();
  const offered = useMemo(
    () => ({ optionsFor: (typed: string) => modelOptions(lists, typed, provider), note: noteOn(unreachable) }),
    [lists, unreachable, provider],
  );

  // The picker stands outside this part.
  useEffect(() => onOffer(offered), [offered, onOffer]);

  // Engines may have been started or stopped since the last look.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is opened
  useEffect(() => lookForEngines(), [openings]);

  return null;
}

function noteOn(unreachable: readonly string[]): string | undefined {
  if (unreachable.length === 0) return undefined;
  return `No live list from ${unreachable.join(', ')}; what is known stands here.`;
}

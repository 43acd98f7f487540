'use client';

import { type ComponentType, createContext } from 'react';
import type { RunRecord } from '@/lib/run/run-record';

export type CheckLineProps = {
  readonly column: string;
  /** The rounds of the tool loop before the run that the column shows. */
  readonly rounds: readonly RunRecord[];
};

/** How the checks of the draft stand to a column's answer, for panes that do not know where that comes from. */
export const CheckLineSlot = createContext<ComponentType<CheckLineProps> | undefined>(undefined);

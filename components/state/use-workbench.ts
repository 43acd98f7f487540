'use client';

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Workbench, WorkbenchActions, WorkbenchState } from '@/lib/store/workbench';

export const WorkbenchContext = createContext<StoreApi<Workbench> | undefined>(undefined);

/** The store itself, for what watches it in its own way. */
export function useWorkbenchStore(): StoreApi<Workbench> {
  const store = useContext(WorkbenchContext);
  if (store === undefined) throw new Error('A part of the workbench stands outside WorkbenchProvider.');
  return store;
}

/** A part of the workbench's state; the selector gives back what is stored, or a plain value, never a new object. */
export function useWorkbench<T>(selector: (state: WorkbenchState) => T): T {
  return useStore(useWorkbenchStore(), selector);
}

/** What a person can do; always the same object. */
export function useActions(): WorkbenchActions {
  return useStore(useWorkbenchStore(), (state) => state.actions);
}

'use client';

import { type ComponentType, createContext } from 'react';
import type { Column } from '@/lib/draft/draft';

/** The picker of a column's model, for panes that do not know where it comes from. */
export const ModelPickerSlot = createContext<ComponentType<{ readonly column: Column }> | undefined>(undefined);

'use client';

import { type ComponentType, createContext } from 'react';
import type { Provider } from '@/lib/providers/provider';

/** The form in which a key is given in place, for panes that do not know where it comes from. */
export const KeyFormSlot = createContext<ComponentType<{ readonly provider: Provider }> | undefined>(undefined);

import type { ComponentType } from 'react';
import type { SweepModel } from '@/lib/compare/sweep';
import type { Provider } from '@/lib/providers/provider';

/** What the dialog shows of other rooms, handed in by the one that knows them. */
export type SweepParts = {
  /** A picker over the models of all providers. */
  readonly AddModel: ComponentType<{ readonly onPick: (model: SweepModel) => void }>;
  /** The form for a missing key. */
  readonly KeyForm: ComponentType<{ readonly provider: Provider }>;
};

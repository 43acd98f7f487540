'use client';

import type { Column } from '@/lib/draft/draft';
import { ModelPicker } from './model-picker';

/** The picker in the header of one of several columns. */
export function ColumnModelPicker({ column }: { readonly column: Column }) {
  return <ModelPicker column={column} narrow />;
}

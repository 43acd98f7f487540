'use client';

import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import { STARTING_SCHEMAS, type StartingSchema } from './starting-schemas';

/** A few schemas to begin with. */
export function StartingSchemaMenu({ onPick }: { readonly onPick: (schema: StartingSchema) => void }) {
  return (
    <MenuButton
      label="Begin with a schema"
      className="h-6! rounded-[5px]! border border-line2 px-1.5! text-[12px] text-text hover:border-field"
      sections={[
        {
          id: 'schemas',
          entries: STARTING_SCHEMAS.map((row) => ({ id: row.name, label: row.label, onSelect: () => onPick(row) })),
        },
      ]}
    >
      Begin with
      <Icon name="chevron" className="size-3.5" />
    </MenuButton>
  );
}

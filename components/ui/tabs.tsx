'use client';

import { type ReactNode, useId } from 'react';
import { type TabItem, TabRow } from './tab-row';

type TabsProps = {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  readonly rowClassName?: string;
};

/** A row of tabs and the panel of the chosen one, which is named by its tab. */
export function Tabs({ label, tabs, selected, onSelect, children, aside, rowClassName }: TabsProps) {
  const prefix = useId();
  return (
    <>
      <TabRow
        label={label}
        tabs={tabs}
        selected={selected}
        onSelect={onSelect}
        panelPrefix={prefix}
        aside={aside}
        {...(rowClassName === undefined ? {} : { className: rowClassName })}
      />
      <div
        role="tabpanel"
        id={`${prefix}-panel`}
        aria-labelledby={`${prefix}-${selected}`}
        className="flex min-h-0 flex-1 flex-col"
      >
        {children}
      </div>
    </>
  );
}

'use client';

import * as Dropdown from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  /** Grey text at the right: a shortcut or a date. */
  readonly detail?: string;
  readonly onSelect: () => void;
};

export type MenuSection = { readonly id: string; readonly heading?: string; readonly entries: readonly MenuEntry[] };

type MenuProps = {
  readonly label: string;
  readonly description?: string;
  readonly trigger: ReactNode;
  readonly triggerClassName: string;
  readonly sections: readonly MenuSection[];
  readonly onOpen?: () => void;
};

/** A menu button; mounted open, because it is loaded by the first click on the button it replaces. */
export function Menu({ label, description, trigger, triggerClassName, sections, onOpen }: MenuProps) {
  return (
    <Dropdown.Root modal={false} defaultOpen onOpenChange={(open) => open && onOpen?.()}>
      <Dropdown.Trigger aria-label={label} title={description} className={triggerClassName}>
        {trigger}
      </Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className="z-40 max-h-[var(--radix-dropdown-menu-content-available-height)] min-w-[240px] max-w-[340px] overflow-y-auto rounded-lg border border-line2 bg-panel p-1 text-text shadow-float"
        >
          {sections.map((section, index) => (
            <Dropdown.Group key={section.id}>
              {index === 0 ? null : <Dropdown.Separator className="my-1 h-px bg-line" />}
              {section.heading === undefined ? null : (
                <Dropdown.Label className="px-2 pt-1.5 pb-1 text-[12px] text-muted">{section.heading}</Dropdown.Label>
              )}
              {section.entries.map((entry) => (
                <Dropdown.Item
                  key={entry.id}
                  // Label and detail would be read as one word.
                  aria-label={entry.detail === undefined ? undefined : `${entry.label}, ${entry.detail}`}
                  onSelect={entry.onSelect}
                  className="flex cursor-pointer items-center gap-3 rounded-md px-2 py-1.5 outline-none data-[highlighted]:bg-hover"
                >
                  <span className="min-w-0 flex-1 truncate">{entry.label}</span>
                  {entry.detail === undefined ? null : (
                    <span className="shrink-0 text-[12px] text-muted">{entry.detail}</span>
                  )}
                </Dropdown.Item>
              ))}
            </Dropdown.Group>
          ))}
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}

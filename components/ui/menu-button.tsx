'use client';

import { type ComponentProps, type ReactNode, Suspense, useState } from 'react';
import { classNames } from './class-names';
import { lazyPart } from './lazy-part';
import type { Menu as LoadedMenu, MenuSection } from './menu';
import { LayerNotLoaded } from './not-loaded';

const Menu = lazyPart(() => import('./menu').then((part) => part.Menu), MenuNotLoaded);

type MenuButtonProps = {
  readonly label: string;
  readonly description?: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** Undefined while they are on their way. */
  readonly sections: readonly MenuSection[] | undefined;
  readonly onOpen?: () => void;
};

const LOOK =
  'inline-flex h-[30px] shrink-0 items-center gap-1.5 rounded-[7px] px-2.5 text-soft hover:bg-hover hover:text-text';

/** A button that opens a menu; the menu's code is loaded by the first click. */
export function MenuButton({ label, description, children, className, sections, onOpen }: MenuButtonProps) {
  const [wanted, setWanted] = useState(false);
  const look = classNames(LOOK, className);
  const closed = (
    <button
      type="button"
      aria-label={label}
      title={description}
      aria-haspopup="menu"
      aria-expanded={wanted}
      className={look}
      onClick={() => {
        setWanted(true);
        onOpen?.();
      }}
    >
      {children}
    </button>
  );
  if (!wanted || sections === undefined) return closed;
  return (
    <Suspense fallback={closed}>
      <Menu
        label={label}
        {...(description === undefined ? {} : { description })}
        trigger={children}
        triggerClassName={look}
        sections={sections}
        {...(onOpen === undefined ? {} : { onOpen })}
      />
    </Suspense>
  );
}

type MenuNotLoadedProps = ComponentProps<typeof LoadedMenu> & { readonly onRetry: () => void };

function MenuNotLoaded({ label, description, trigger, triggerClassName, onRetry }: MenuNotLoadedProps) {
  const [isClosed, setClosed] = useState(false);
  return (
    <>
      <button type="button" aria-label={label} title={description} className={triggerClassName} onClick={onRetry}>
        {trigger}
      </button>
      {isClosed ? null : <LayerNotLoaded onRetry={onRetry} onClose={() => setClosed(true)} />}
    </>
  );
}

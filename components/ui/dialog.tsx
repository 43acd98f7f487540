'use client';

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  /** As large as the window allows; what is in it scrolls by itself. */
  readonly full?: boolean;
};

/** A modal layer over the native dialog element: focus is held, Esc and a click beside it close it. Mounted = open. */
export function Dialog({ title, onClose, children, footer, wide = false, full = false }: DialogProps) {
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);

  // The native dialog is opened by a call. Closed while it still stands in the page, it gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus], [autofocus]')?.focus();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={classNames(
        'm-auto max-h-[calc(100dvh-24px)] w-[calc(100vw-24px)] overflow-hidden rounded-xl border border-line2 bg-panel p-0 text-text shadow-float',
        full ? 'max-w-[1240px]' : wide ? 'max-w-[760px]' : 'max-w-[560px]',
      )}
    >
      <div
        className={classNames('flex max-h-[calc(100dvh-26px)] flex-col', full && 'h-[min(900px,calc(100dvh-26px))]')}
      >
        <header className="flex h-12 shrink-0 items-center justify-between border-line border-b pr-2 pl-4">
          <h2 id={titleId} className="font-medium text-[14px]">
            {title}
          </h2>
          <Button size="icon" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </Button>
        </header>
        <div className={classNames('min-h-0', full ? 'flex flex-1 flex-col' : 'overflow-y-auto p-4')}>{children}</div>
        {footer === undefined ? null : (
          <footer className="flex shrink-0 items-center justify-end gap-2 border-line border-t px-4 py-3">
            {footer}
          </footer>
        )}
      </div>
    </dialog>
  );
}

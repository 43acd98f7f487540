import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Differs } from './differs';

/** A group of fields under a heading of its own. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="border-line border-t py-2">
      <h2 className="px-4 pb-1 text-[12px] text-muted">{title}</h2>
      {children}
    </section>
  );
}

type RowProps = { readonly name: string; readonly onClear: () => void; readonly children: ReactNode };

/** One field of such a group, and a way to take it out. */
export function Row({ name, onClear, children }: RowProps) {
  return (
    <div className="flex min-h-[30px] items-center gap-2 px-4 py-1">
      <span className="mr-auto min-w-[72px] truncate font-mono text-[12.5px]" title={name}>
        {name}
      </span>
      <Differs name={name} />
      {children}
      <Button size="icon" aria-label={`Clear ${name}`} onClick={onClear} className="-mr-1.5 -ml-1 size-6 text-muted">
        <Icon name="close" className="size-3" />
      </Button>
    </div>
  );
}

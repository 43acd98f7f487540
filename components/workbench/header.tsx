'use client';

import type { ReactNode } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Keys } from '@/components/ui/keys';
import type { CommandContext } from './commands';
import { DraftMenu } from './draft-menu';
import { ModelPicker } from './model-picker';
import { MoreMenu } from './more-menu';
import { type Theme, ThemeButton } from './theme-button';

type HeaderProps = { readonly context: CommandContext; readonly theme: Theme; readonly account: ReactNode };

export function Header({ context, theme, account }: HeaderProps) {
  const { screen, turnTheme } = context;
  const column = useFocusedColumn();
  const columns = context.draft.columns.length;
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-line border-b bg-panel pr-2.5 pl-3.5">
      <Icon name="bench" className="size-5 shrink-0" />
      <h1 className="whitespace-nowrap font-semibold tracking-[-0.01em] max-xl:sr-only">LLM Workbench</h1>
      <span aria-hidden="true" className="h-5 w-px bg-line max-lg:hidden" />
      <DraftMenu onRename={() => screen.open('rename')} />
      {columns > 1 ? (
        <span className="min-w-0 truncate px-1 text-muted max-lg:flex-1">{columns} columns</span>
      ) : (
        <ModelPicker column={column} />
      )}
      <Button
        size="icon"
        aria-label="About this model"
        title="About this model"
        onClick={() => screen.open('model')}
        className="text-muted max-lg:hidden"
      >
        <Icon name="info" />
      </Button>
      <nav aria-label="Workbench" className="ml-auto flex items-center max-lg:hidden">
        <Button onClick={() => screen.open('import')}>Import</Button>
        <Button onClick={() => screen.open('share')}>Share</Button>
        <Button onClick={() => screen.open('history')}>History</Button>
        <Button onClick={() => screen.open('providers')}>Providers</Button>
        <Button aria-label="All commands" title="All commands" onClick={() => screen.open('palette')}>
          <Keys keys="Mod+K" className="border border-line bg-sunken text-muted leading-[18px]" />
        </Button>
        <ThemeButton theme={theme} onTurn={turnTheme} />
      </nav>
      <MoreMenu context={context} />
      {account}
    </header>
  );
}

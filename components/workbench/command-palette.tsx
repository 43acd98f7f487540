'use client';

import { useState } from 'react';
import { useAnswerCount } from '@/components/state/replays';
import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { keyNames } from '@/components/ui/key-names';
import { type Command, type CommandContext, commandLabel, matchingCommands } from './commands';

type CommandPaletteProps = { readonly context: CommandContext };

/** Every command by name, run with the keyboard alone. */
export function CommandPalette({ context }: CommandPaletteProps) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const answers = useAnswerCount();
  const found = matchingCommands(typed).filter(
    ({ id, offered }) => id !== 'palette' && offered?.({ answers }) !== false,
  );

  function choose(command: Command) {
    context.screen.close();
    command.run(context);
  }

  return (
    <Dialog title="Commands" onClose={context.screen.close}>
      <input
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls="command-list"
        aria-autocomplete="list"
        aria-activedescendant={found[active] && `command-${found[active].id}`}
        data-autofocus
        autoComplete="off"
        value={typed}
        placeholder="Type a command…"
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const command = found[active];
          if (event.key === 'ArrowDown') setActive(Math.min(found.length - 1, active + 1));
          else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
          else if (event.key === 'Enter' && command !== undefined) choose(command);
          else return;
          event.preventDefault();
        }}
        className="field h-9 w-full px-3"
      />
      <div role="listbox" id="command-list" aria-label="Commands" className="mt-2">
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text field that owns the list
          <div
            key={command.id}
            role="option"
            id={`command-${command.id}`}
            tabIndex={-1}
            aria-selected={index === active}
            onMouseMove={() => setActive(index)}
            onClick={() => choose(command)}
            className={classNames(
              'flex cursor-pointer justify-between rounded-md px-3 py-1.5',
              index === active && 'bg-hover',
            )}
          >
            {commandLabel(command, context)}
            {command.keys === undefined ? null : (
              <span className="font-mono text-[12px] text-muted">{keyNames(command.keys)}</span>
            )}
          </div>
        ))}
        {found.length === 0 ? <p className="px-3 py-2 text-muted">No command has this name.</p> : null}
      </div>
    </Dialog>
  );
}

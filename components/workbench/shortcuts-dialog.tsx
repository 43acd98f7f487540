import { Dialog } from '@/components/ui/dialog';
import { keyNames } from '@/components/ui/key-names';
import { COMMANDS } from './commands';

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <dl className="grid grid-cols-[1fr_auto] gap-y-2">
        {COMMANDS.map(({ id, label, keys }) =>
          keys === undefined ? null : (
            <div key={id} className="contents">
              <dt>{label}</dt>
              <dd className="font-mono text-[12px] text-muted">{keyNames(keys)}</dd>
            </div>
          ),
        )}
        <div className="contents">
          <dt>Leave the editor</dt>
          <dd className="font-mono text-[12px] text-muted">Ctrl+M, then Tab</dd>
        </div>
      </dl>
    </Dialog>
  );
}

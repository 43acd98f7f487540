import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

type FoldButtonProps = {
  readonly side: 'left' | 'right';
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
};

/** Folds a side pane to a strip, and unfolds it. */
export function FoldButton({ side, folded, onFold }: FoldButtonProps) {
  const name = `${folded ? 'Show' : 'Hide'} ${side} pane`;
  return (
    <Button
      size="icon"
      aria-label={name}
      title={name}
      aria-expanded={!folded}
      onClick={() => onFold(!folded)}
      className="text-muted max-lg:hidden"
    >
      <Icon name="fold" className={side === 'left' ? 'size-4' : 'size-4 -scale-x-100'} />
    </Button>
  );
}

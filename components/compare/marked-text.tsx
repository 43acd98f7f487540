import { classNames } from '@/components/ui/class-names';
import type { DiffPart } from '@/lib/compare/line-diff';

const LOOKS = {
  removed: 'bg-bad-soft text-bad line-through decoration-1',
  added: 'bg-ok-soft text-ok underline decoration-1 underline-offset-2',
} as const;

/** A stretch of text: as it is, struck out where it went, underlined where it came. */
export function MarkedText({ kind, text }: DiffPart) {
  if (kind === 'same') return text;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return <Mark className={classNames('rounded-[3px]', LOOKS[kind], isLineEnd(text) && SIGN)}>{text}</Mark>;
}

/** A line end alone has no width of its own. The sign is drawn, not written: the text stays exact. */
const SIGN = "before:content-['↵']";

function isLineEnd(text: string): boolean {
  return /^[\r\n]+$/.test(text);
}

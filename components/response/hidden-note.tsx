import { useMemo } from 'react';
import { remarkableCharacters, remarkableWords } from '@/lib/core/remarkable-characters';

/** A quiet line below a finished text that holds what no reader sees; the text itself stays as it came. */
export function HiddenNote({ text }: { readonly text: string }) {
  const found = useMemo(() => remarkableCharacters(text), [text]);
  if (found === undefined) return null;
  return (
    <p className="mt-1.5 text-[12px] text-warn">
      This text holds {remarkableWords(found)}; copying takes {found.count === 1 ? 'it' : 'them'} along.
    </p>
  );
}

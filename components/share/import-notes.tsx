import { visibleText } from '@/lib/core/visible-text';

const SHOWN = 40;

/** What an importer says about a text: each thing that did not become part of the draft, as a sentence. */
export function ImportNotes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  const more = notes.length - SHOWN;
  return (
    <section aria-label="Notes" className="rounded-md bg-warn-soft px-3 py-2 text-warn">
      <ul className={notes.length > 1 ? 'flex list-disc flex-col gap-1 pl-4' : 'list-none'}>
        {notes.slice(0, SHOWN).map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal notes are told apart by their place alone
          <li key={index} dir="auto" className="break-words">
            {visibleText(note, 400)}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-1">and {more} more.</p> : null}
    </section>
  );
}

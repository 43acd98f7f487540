import { visibleText } from '@/lib/core/visible-text';

/** Sentences on columns that fill nothing, and on variables of the request that nothing fills; none where no row is typed. */
export function variableNotes(
  names: readonly string[],
  used: readonly string[],
  filled: ReadonlySet<string>,
): readonly string[] {
  if (names.length === 0) return [];
  const given = new Set(names);
  const places = new Set(used);
  const idle = names.filter((name) => !places.has(name));
  const empty = used.filter((name) => !given.has(name) && !filled.has(name));
  return [
    ...(idle.length === 0 ? [] : [`No message of the request has ${listed(idle)}.`]),
    ...(empty.length === 0 ? [] : [`No column fills ${listed(empty)}: sent as typed.`]),
  ];
}

const SHOWN = 6;

function listed(names: readonly string[]): string {
  const told = names.slice(0, SHOWN).map((name) => `{{${visibleText(name, 40)}}}`);
  return `${told.join(', ')}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''}`;
}

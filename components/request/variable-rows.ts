import type { Message } from '@/lib/chat/message';
import { visibleName } from '@/lib/core/visible-text';
import type { Draft } from '@/lib/draft/draft';
import { missingVariables } from '@/lib/draft/fill-variables';
import { ownValue } from '@/lib/params/own-value';

/** `value` is undefined while the table lacks the name; `used` = it stands in a message. */
export type VariableRow = { readonly name: string; readonly value: string | undefined; readonly used: boolean };

/** Every variable once: those of the messages in their order, then those of the table that no message has. */
export function variableRows(messages: readonly Message[], variables: Draft['variables']): readonly VariableRow[] {
  const used = new Set(messages.flatMap((message) => missingVariables(message, {})));
  const names = new Set([...used, ...Object.keys(variables)]);
  return [...names].map((name) => ({ name, value: ownValue(variables, name), used: used.has(name) }));
}

/** The name as it is told from its like: `{{ city }}` is another place than `{{city}}`, so spaces that nobody sees are drawn. */
export function shownName(name: string): string {
  return visibleName(name.replaceAll(/^ +| {2,}| $/g, (spaces) => '␣'.repeat(spaces.length)));
}

/** Why this cannot be a new variable's name, in one sentence; undefined for a good one. */
export function nameProblem(name: string, rows: readonly VariableRow[]): string | undefined {
  if (/[{}]/.test(name)) return 'A name has no braces.';
  if (rows.some((row) => row.name === name && row.value !== undefined)) return `${name} is there already.`;
  return undefined;
}

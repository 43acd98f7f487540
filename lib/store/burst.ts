import type { Message } from '../chat/message';
import type { JsonObject } from '../core/json';
import type { Draft } from '../draft/draft';
import type { DraftEdit } from '../draft/draft-edit';
import { definedFields } from '../draft/own-fields';
import { sharedFields } from '../draft/request-body';

const PAUSE_MS = 1000;

export type Bursts = {
  /** True when this edit continues the typing of the one before: same field, no pause of a second. */
  continues(draft: Draft, change: DraftEdit, now: number): boolean;
  /** The next edit begins a new step. */
  end(): void;
};

/** Knows which edits belong to one stretch of typing, so that Undo takes it back in one step. */
export function createBursts(): Bursts {
  let last: { readonly key: string; readonly at: number } | undefined;
  return {
    continues(draft, change, now) {
      const key = fieldKey(draft, change);
      const joins = key !== undefined && last?.key === key && now - last.at < PAUSE_MS;
      last = key === undefined ? undefined : { key, at: now };
      return joins;
    },
    end() {
      last = undefined;
    },
  };
}

/** Names the field that is being typed in; undefined for changes that are a step of their own. */
function fieldKey(draft: Draft, change: DraftEdit): string | undefined {
  switch (change.type) {
    case 'replace-message': {
      const former = draft.messages[change.at];
      const names = new Set([...Object.keys(change.message), ...Object.keys(former ?? {})]);
      const changed = [...names].filter((name) => former?.[name] !== change.message[name]);
      const isStep = changed.includes('role') || partsOf(former) !== partsOf(change.message);
      return isStep ? undefined : key(change.type, change.at, ...changed);
    }
    case 'set-param':
    case 'set-extra':
      return typeof change.value === 'boolean' ? undefined : key(change.type, change.column, change.name);
    case 'set-variable':
      return change.value === undefined ? undefined : key(change.type, change.name);
    case 'set-tools':
      return toolsKey(draft.tools, change.tools);
    case 'set-title':
    case 'set-tool-choice':
    case 'set-response-format':
      return key(change.type);
    case 'replace-check':
      return checkKey(draft.checks?.[change.at], change.check, change.at);
    case 'edit-own': {
      const column = draft.columns.find(({ id }) => id === change.id);
      const seen = column === undefined ? draft : { ...draft, ...definedFields(sharedFields(draft, column)) };
      const inner = fieldKey(seen, change.change);
      return inner === undefined ? undefined : key(change.type, change.id, inner);
    }
    case 'replace-draft':
      return change.typing === undefined ? undefined : key(change.type, change.typing);
    default:
      return undefined;
  }
}

/** Typing is in one field; another type and a switch are steps. */
function checkKey(former: JsonObject | undefined, next: JsonObject, at: number): string | undefined {
  const names = new Set([...Object.keys(former ?? {}), ...Object.keys(next)]);
  const [only, ...others] = [...names].filter((name) => former?.[name] !== next[name]);
  if (only === undefined || others.length > 0 || only === 'type' || only === 'of') return undefined;
  return typeof next[only] === 'boolean' || typeof former?.[only] === 'boolean' ? undefined : key('check', at, only);
}

/** Typing is in one field of one tool; a tool added, moved, taken out or switched is a step. */
function toolsKey(former: Draft['tools'], next: Draft['tools']): string | undefined {
  if (former.length !== next.length) return undefined;
  const changed = next.flatMap((tool, at) => {
    const before = former[at];
    const fields = (['definition', 'enabled', 'mock'] as const).filter((name) => before?.[name] !== tool[name]);
    return fields.map((name) => ({ at, name }));
  });
  const [only, ...others] = changed;
  if (only === undefined || others.length > 0 || only.name === 'enabled') return undefined;
  return key('set-tools', only.at, only.name);
}

/** The number of parts of a content; -1 for a plain text. */
function partsOf(message: Message | undefined): number {
  return Array.isArray(message?.content) ? message.content.length : -1;
}

function key(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

import type { JsonValue } from '../../core/json';
import { plainText, type ShellText } from '../shell/shell-text';

/** What an expression of PowerShell is, as far as it can be known without running it. */
export type PowerValue =
  | { readonly kind: 'text'; readonly text: ShellText }
  | { readonly kind: 'scalar'; readonly value: number | boolean | null }
  | { readonly kind: 'table'; readonly entries: readonly (readonly [string, PowerValue])[] }
  | { readonly kind: 'list'; readonly items: readonly PowerValue[] }
  | { readonly kind: 'unread' };

export const UNREAD: PowerValue = { kind: 'unread' };

export function powerText(text: string): PowerValue {
  return { kind: 'text', text: [text] };
}

/** The value as JSON, as `ConvertTo-Json` writes it; what is not known stands as text. */
export function powerJson(value: PowerValue): JsonValue {
  switch (value.kind) {
    case 'text':
      return plainText(value.text);
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(powerJson);
    case 'table':
      return Object.fromEntries(value.entries.map(([name, item]) => [name, powerJson(item)]));
    case 'unread':
      return '$(…)';
    default:
      return unknownKind(value);
  }
}

function unknownKind(_value: never): JsonValue {
  return null;
}

/** The value as one argument of a command. */
export function powerArgument(value: PowerValue): ShellText {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'scalar') return [String(value.value)];
  return value.kind === 'unread' ? [{ unread: 'expression' }] : [JSON.stringify(powerJson(value))];
}

/** True where some of the value is not known here. */
export function isPartlyUnread(value: PowerValue): boolean {
  if (value.kind === 'list') return value.items.some(isPartlyUnread);
  if (value.kind === 'table') return value.entries.some(([, item]) => isPartlyUnread(item));
  return value.kind === 'unread' || (value.kind === 'text' && value.text.some(isUnknown));
}

function isUnknown(piece: ShellText[number]): boolean {
  return typeof piece === 'object' && (!('value' in piece) || piece.value === undefined);
}

import type { ToolDefinition } from '../chat/message';
import { isJsonObject } from '../core/json';
import { visibleName } from '../core/visible-text';

/**
 * What a list calls a tool: its name, where its kind keeps it (`function.name`, `custom.name`, `name`), else its kind;
 * "unnamed" for a function without a name. Hidden characters are shown as escapes.
 */
export function toolLabel(definition: ToolDefinition): string {
  const { type } = definition;
  const kind = typeof type === 'string' ? type : 'function';
  const held = Object.hasOwn(definition, kind) ? definition[kind] : undefined;
  const name = (isJsonObject(held) && held.name) || definition.name;
  if (typeof name === 'string' && name !== '') return visibleName(name);
  return kind === 'function' || kind === '' ? 'unnamed' : visibleName(kind);
}

import { usableName } from '../usable-name';
import { editJson } from './edit-json';
import { type CheckedDefinition, type Found, type ToolRule, withFix } from './tool-check';

/** The name and the description of a tool. */
export const NAME_RULES: readonly ToolRule[] = [
  { rule: 'name-missing', check: nameMissing },
  { rule: 'name-characters', check: nameCharacters },
  { rule: 'name-length', check: nameLength },
  { rule: 'name-duplicate', check: nameDuplicate },
  { rule: 'description-missing', check: descriptionMissing },
  { rule: 'description-type', check: descriptionType },
  { rule: 'description-length', check: descriptionLength },
];

function nameMissing({ parts }: CheckedDefinition): readonly Found[] {
  const { name } = parts.body;
  if (parts.form === 'none' || (typeof name === 'string' && name !== '')) return [];
  if (name === undefined) return [{ path: parts.at, severity: 'error', message: 'The function has no name.' }];
  const message = name === '' ? 'The name of the function is empty.' : 'The name of the function must be a text.';
  return [{ path: [...parts.at, 'name'], severity: 'error', message }];
}

function nameCharacters(tool: CheckedDefinition): readonly Found[] {
  const name = nameOf(tool);
  if (name === '' || tool.rules.name.test(name)) return [];
  return [renamed(tool, name, 'A name may hold the letters a to z, digits, “_” and “-” only.', 'Rename it to')];
}

function nameLength(tool: CheckedDefinition): readonly Found[] {
  const name = nameOf(tool);
  const { longestName } = tool.rules;
  if (name.length <= longestName) return [];
  const message = `The name has ${name.length} characters, and ${longestName} are allowed.`;
  return [renamed(tool, name, message, 'Shorten it to')];
}

function nameDuplicate(tool: CheckedDefinition): readonly Found[] {
  const name = nameOf(tool);
  if (!tool.isTwin || name === '') return [];
  return [renamed(tool, name, `Another tool is called ${name.slice(0, 80)} too.`, 'Rename it to')];
}

function nameOf({ parts }: CheckedDefinition): string {
  return typeof parts.body.name === 'string' ? parts.body.name : '';
}

function renamed({ definition, parts, taken }: CheckedDefinition, name: string, message: string, verb: string): Found {
  const path = [...parts.at, 'name'];
  const free = usableName(name, taken);
  return {
    path,
    severity: 'error',
    message,
    ...withFix(
      `${verb} ${free}`,
      editJson(definition, path, () => free),
    ),
  };
}

function descriptionMissing({ parts }: CheckedDefinition): readonly Found[] {
  const { description } = parts.body;
  const isEmpty = description === undefined || (typeof description === 'string' && description.trim() === '');
  if (parts.form === 'none' || !isEmpty) return [];
  const message = 'Without a description a model can only guess from the name when to call this tool.';
  const path = description === undefined ? parts.at : [...parts.at, 'description'];
  return [{ path, severity: 'warning', message }];
}

function descriptionType({ parts }: CheckedDefinition): readonly Found[] {
  const { description } = parts.body;
  if (description === undefined || description === null || typeof description === 'string') return [];
  return [{ path: [...parts.at, 'description'], severity: 'error', message: 'The description must be a text.' }];
}

function descriptionLength({ parts, rules }: CheckedDefinition): readonly Found[] {
  const { description } = parts.body;
  const limit = rules.longestDescription;
  if (limit === undefined || typeof description !== 'string' || description.length <= limit) return [];
  const message = `The description has ${description.length} characters; more than ${limit} may be refused.`;
  return [{ path: [...parts.at, 'description'], severity: 'warning', message }];
}

import 'server-only';
import '../chat/zod';
import * as z from 'zod/mini';
import { parseJson } from '../core/json';
import { baseUrl } from './env-fields';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

const endpoint = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(
        /^(?!own-)[a-z0-9][a-z0-9-]{0,31}$/,
        'must be small letters, digits and hyphens, at most 32, not beginning with own-',
      ),
    ),
  label: z.string().check(z.regex(/^[^\p{Cc}]{1,80}$/u, 'must be a name of at most 80 characters')),
  baseUrl,
  keyEnv: z.optional(
    z.string().check(
      z.regex(NAME, 'must be the name of an environment variable'),
      z.refine(
        (name) => !name.startsWith('WORKBENCH_') && name !== 'DATABASE_URL',
        'must not be a variable of the workbench itself',
      ),
    ),
  ),
});

/** An endpoint that the operator configured: it belongs to its base URL, and so does the key that `keyEnv` names. */
export type OperatorEndpoint = Readonly<z.infer<typeof endpoint>>;

type Read = { readonly value: readonly OperatorEndpoint[] } | { readonly fault: string };

/** The list in WORKBENCH_ENDPOINTS; `taken` are the ids of the built-in providers. A fault is a clause: "must …". */
export function readEndpoints(text: string, taken: readonly string[]): Read {
  const json = parseJson(text);
  if (!json.ok || !Array.isArray(json.value))
    return { fault: 'must be a JSON list of {"id", "label", "baseUrl", "keyEnv"}' };
  const parsed = z.array(endpoint).safeParse(json.value);
  if (!parsed.success) return { fault: faultOf(parsed.error.issues[0]) };
  const ids = [...taken, ...parsed.data.map(({ id }) => id)];
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  return twice === undefined ? { value: parsed.data } : { fault: `must not use the id "${twice}" a second time` };
}

function faultOf(issue: z.core.$ZodIssue | undefined): string {
  const [at = 0, name] = issue?.path ?? [];
  const where = `has a fault in entry ${Number(at) + 1}`;
  if (issue?.code === 'unrecognized_keys') return `${where}: ${issue.keys.join(', ')} is not a field of an endpoint`;
  const isMissing = issue?.code === 'invalid_type';
  if (name === undefined) return `${where}: it must be an object`;
  return isMissing ? `${where}: ${String(name)} must be a text` : `${where}: ${String(name)} ${issue?.message}`;
}

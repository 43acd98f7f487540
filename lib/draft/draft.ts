import type * as z from 'zod/mini';
import type { DraftSchema } from './draft-schema';

/** Open JSON is readonly already; it is known by its index signature. */
type ReadonlyDeep<T> = T extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? string extends keyof T
      ? Readonly<T>
      : { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T;

/** The user's document. Its JSON is a public contract: new fields are optional. */
export type Draft = ReadonlyDeep<z.infer<typeof DraftSchema>>;
export type Column = Draft['columns'][number];
export type DraftTool = Draft['tools'][number];

/** Where each field of a draft may be written. Secrets are not draft fields at all. */
export const STORAGE_SCOPE = {
  v: { device: true, link: true, file: true },
  title: { device: true, link: true, file: true },
  messages: { device: true, link: true, file: true },
  tools: { device: true, link: true, file: true },
  toolChoice: { device: true, link: true, file: true },
  parallelToolCalls: { device: true, link: true, file: true },
  responseFormat: { device: true, link: true, file: true },
  variables: { device: true, link: true, file: true },
  checks: { device: true, link: true, file: true },
  columns: { device: true, link: true, file: true },
} as const satisfies Record<keyof Draft, { device: boolean; link: boolean; file: boolean }>;

/** The document a person starts with: the sandbox, one prompt, streaming. */
export const NEW_DRAFT: Draft = {
  v: 1,
  messages: [{ role: 'user', content: 'Hello, what can you do?' }],
  tools: [],
  variables: {},
  columns: [
    {
      id: 'a',
      provider: 'sandbox',
      model: 'sandbox',
      params: { stream: true },
      extra: {},
      untouched: ['stream'],
    },
  ],
};

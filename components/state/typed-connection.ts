import type { TypedKey } from '@/lib/http/key-routes';

export type TypedHeader = { readonly name: string; readonly value: string };

/** What a person has typed about a provider. It stands in the state of one component and is sent once. */
export type TypedConnection = {
  readonly key: string;
  /** Open where the address is not the person's to give. */
  readonly baseUrl?: string;
  readonly headers: readonly TypedHeader[];
  readonly remember: boolean;
};

export const NOTHING_TYPED: TypedConnection = { key: '', headers: [], remember: false };

/** The fields as a route takes them; what was left open is absent. */
export function typedKeyFields({ key, baseUrl = '', headers, remember }: TypedConnection): TypedKey {
  const plainKey = pastedKey(key);
  const named = headers.filter(({ name }) => name.trim() !== '');
  return {
    ...(plainKey === '' ? {} : { key: plainKey }),
    ...(baseUrl.trim() === '' ? {} : { baseUrl: baseUrl.trim() }),
    ...(named.length === 0
      ? {}
      : { headers: Object.fromEntries(named.map(({ name, value }) => [name.trim(), value.trim()])) }),
    ...(remember ? { remember } : {}),
  };
}

/** Why these fields cannot be sent yet, in one sentence. */
export function typedFault({ headers }: TypedConnection): string | undefined {
  const half = headers.find(({ name, value }) => (name.trim() === '') !== (value.trim() === ''));
  if (half === undefined) return undefined;
  return half.name.trim() === ''
    ? 'A header has a value and no name.'
    : `Give ${half.name.trim()} a value, or remove it.`;
}

/** A key as people copy it: with blanks, quotes, or the word Bearer around it. */
function pastedKey(text: string): string {
  return text
    .trim()
    .replace(/^bearer /i, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
}

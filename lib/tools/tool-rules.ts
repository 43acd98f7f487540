/** What `strict: true` asks of a schema, and what happens to one that does not comply. */
export type StrictRules = {
  readonly severity: 'error' | 'warning';
  /** Only "every property required, no further ones": what all strict modes share. */
  readonly onlyCore: boolean;
};

/** What one provider refuses about tools. */
export type ToolRules = {
  readonly types: readonly string[];
  readonly name: RegExp;
  readonly longestName: number;
  readonly mostTools: number;
  readonly mostToolsSeverity: 'error' | 'warning';
  readonly longestDescription: number | undefined;
  readonly needsParameters: boolean;
  readonly needsItems: boolean;
  readonly strict: StrictRules;
};

const LENIENT: ToolRules = {
  types: ['function'],
  name: /^[a-zA-Z0-9_-]+$/,
  longestName: 64,
  mostTools: 128,
  mostToolsSeverity: 'warning',
  longestDescription: undefined,
  needsParameters: false,
  needsItems: false,
  strict: { severity: 'warning', onlyCore: true },
};

const RULES: ReadonlyMap<string, ToolRules> = new Map([
  [
    'openai',
    {
      ...LENIENT,
      types: ['function', 'custom'],
      mostToolsSeverity: 'error',
      longestDescription: 1024,
      needsItems: true,
      strict: { severity: 'error', onlyCore: false },
    },
  ],
  ['sandbox', { ...LENIENT, mostToolsSeverity: 'error', strict: { severity: 'error', onlyCore: false } }],
  ['mistral', { ...LENIENT, mostToolsSeverity: 'error', needsParameters: true }],
  ['oxen', { ...LENIENT, mostToolsSeverity: 'error' }],
]);

/** The rules of a provider; of one that is not known, the common set that every server shares. */
export function toolRulesFor(provider: { readonly id: string }): ToolRules {
  return RULES.get(provider.id) ?? LENIENT;
}

/** Stands in every secret of the browser tests, whoever brings it: one search finds them all. */
export const MARKER = 'Kq7CanaryZ4x9Vw2';

/** A secret of the browser tests: a key, a token, a header value. `name` tells them apart; its end is what a page may show. */
export function canaryKey(name: string): string {
  return `${MARKER}-${name}`;
}

/** What every workbench under test has in its environment; a test that needs one missing takes it out. */
export const SECRETS = {
  OXEN_API_KEY: canaryKey('oxen-5f0c2b7d91'),
  AZION_API_KEY: canaryKey('azion-2a9e40c7f3'),
  MISTRAL_API_KEY: canaryKey('mistral-71d85be06c'),
  OPENAI_API_KEY: canaryKey('openai-c36f19a2d4'),
  WORKBENCH_ACCESS_TOKEN: canaryKey('access-token-4b1d9e77c2a05f38'),
  WORKBENCH_SECRET: canaryKey('sealing-secret-90d3f1a866'),
  WORKBENCH_SECRET_PREVIOUS: canaryKey('former-secret-e17b4420c9'),
} as const;

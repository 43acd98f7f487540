/** The least document that the workbench takes, in the form of links and stored shares. */
export const SMALL_DRAFT = {
  v: 1,
  messages: [{ role: 'user', content: 'Hello' }],
  tools: [],
  variables: {},
  columns: [{ id: 'a', provider: 'sandbox', model: 'sandbox', params: {}, extra: {} }],
} as const;

import { jsonDefaults } from './monaco';
import { withoutPatterns } from './without-patterns';

const schemas = new Map<string, object>();

/** Says which JSON Schema a model is checked against; `undefined` takes the model out. Monaco keeps one list for all. */
export function setModelSchema(modelUri: string, schema: object | undefined) {
  if (schemas.get(modelUri) === schema) return;
  if (schema === undefined) schemas.delete(modelUri);
  else schemas.set(modelUri, schema);
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    enableSchemaRequest: false,
    schemas: [...schemas].map(([uri, body]) => ({
      uri: `${uri}#schema`,
      fileMatch: [uri],
      schema: withoutPatterns(body),
    })),
  });
}

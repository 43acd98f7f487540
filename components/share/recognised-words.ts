import { visibleText } from '@/lib/core/visible-text';
import type { ImportedText } from '@/lib/importers/import-text';

/** What was recognised, in words: "cURL for api.openai.com", "JSON body". */
export function recognisedWords({ importer, request }: ImportedText, baseUrl: string | null | undefined): string {
  const { url } = request;
  const address = typeof url === 'string' ? url : url === undefined ? undefined : (baseUrl ?? undefined);
  if (address === undefined || !URL.canParse(address)) return importer.label;
  return `${importer.label} for ${visibleText(new URL(address).host, 80)}`;
}

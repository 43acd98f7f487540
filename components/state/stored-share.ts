import { isJsonObject } from '@/lib/core/json';
import type { Result } from '@/lib/core/result';
import { type OpenedContent, readSharedContent } from '@/lib/draft/shared-content';
import { getShare } from '@/lib/http/share-routes';

/** What this workbench keeps behind a short link; asks its own server and nobody else. */
export async function storedShare(id: string): Promise<Result<OpenedContent>> {
  const answer = await getShare(id);
  if (!answer.ok) return answer;
  if (!isJsonObject(answer.value)) return readSharedContent(answer.value);
  const { createdAt: _created, expiresAt: _expires, ...shared } = answer.value;
  return readSharedContent(shared);
}

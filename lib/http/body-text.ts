const MAX_BYTES = 64 * 1024;

/** The body as text, at most 64 KiB of it; what arrived before the line broke counts. Never rejects. */
export async function bodyText(response: Response): Promise<{ readonly text: string; readonly bytes: number }> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    while (reader !== undefined && bytes < MAX_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      const piece = value.subarray(0, MAX_BYTES - bytes);
      bytes += piece.length;
      text += decoder.decode(piece, { stream: true });
    }
  } catch {
    // The line broke: what has arrived still says something.
  }
  reader?.cancel().catch(() => undefined);
  return { text: text + decoder.decode(), bytes };
}

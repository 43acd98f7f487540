/** SHA-256 of a data URL's text, in hexadecimal; by the browser where it can, by hand where the page is not secure. */
export async function imageHash(url: string): Promise<string> {
  const bytes = new TextEncoder().encode(url);
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined) return (await import('./sha256')).sha256(bytes);
  const digest = await subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

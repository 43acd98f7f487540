const ENDPOINT = '/chat/completions';

/** A base URL as people paste it, without blanks, slashes or the endpoint itself at its end (PROVIDERS.md 6.8). */
export function plainBaseUrl(text: string): string {
  const base = withoutSlashes(text.trim());
  return base.endsWith(ENDPOINT) ? withoutSlashes(base.slice(0, -ENDPOINT.length)) : base;
}

/** True when both name the same address, however they are written: case of the host, default port, slashes at the end. */
export function isSameBaseUrl(left: string, right: string): boolean {
  return normalBaseUrl(left) === normalBaseUrl(right);
}

/** The other usual base of the same server: with `/v1` at its end, or without; undefined when the text is no address. */
export function otherBaseUrl(text: string): string | undefined {
  const base = normalBaseUrl(text);
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) return undefined;
  const short = withoutSlashes(base.replace(/\/(?:models|completions|chat|responses|embeddings)$/, ''));
  if (short !== base) return short;
  return base.endsWith('/v1') ? withoutSlashes(base.slice(0, -3)) : `${base}/v1`;
}

/** The one form of an address: as `URL` writes it, without slashes at its end; text that is no address stays. */
function normalBaseUrl(text: string): string {
  const base = plainBaseUrl(text);
  return URL.canParse(base) ? withoutSlashes(new URL(base).href) : base;
}

function withoutSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** A link of model output that may be followed, or undefined: only http, https and mailto with a readable address. */
export function safeLink(href: string): { readonly href: string; readonly host: string } | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(href.trim())) return undefined;
  try {
    const url = new URL(href.trim());
    if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
    return { href: url.href, host: url.protocol === 'mailto:' ? url.pathname : url.host };
  } catch {
    return undefined;
  }
}

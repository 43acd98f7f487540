/** A link of model output that may be followed. */
export type SafeLink = {
  readonly href: string;
  /** Whom it reaches, in full: an internationalised name in its ASCII form, the addresses of a mail. */
  readonly host: string;
  /** It carries more than a page's own address does: a person is asked first. */
  readonly isLong: boolean;
};

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const LONGEST_QUERY = 100;
const LONGEST_PATH = 300;

/** A link of model output that may be followed, or undefined: only http, https and mailto with a readable address. */
export function safeLink(href: string): SafeLink | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(href.trim())) return undefined;
  try {
    const url = new URL(href.trim());
    if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
    const isLong = url.search.length + url.hash.length > LONGEST_QUERY || url.pathname.length > LONGEST_PATH;
    return { href: url.href, host: url.protocol === 'mailto:' ? url.pathname : url.host, isLong };
  } catch {
    return undefined;
  }
}

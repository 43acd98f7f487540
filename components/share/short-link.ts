import { isLoopback } from './is-loopback';

export type ShortLink = { readonly id: string; readonly origin: string };

const PATH = /^\/s\/([A-Za-z0-9_-]{22})\/?$/;

/** The short link that a text is, and nothing else is in it; undefined for any other text. */
export function shortLink(text: string): ShortLink | undefined {
  const link = text.trim();
  if (link.length > 2048 || !/^https?:\/\/\S+$/i.test(link) || !URL.canParse(link)) return undefined;
  const { origin, pathname } = new URL(link);
  const [, id] = PATH.exec(pathname) ?? [];
  return id === undefined ? undefined : { id, origin };
}

/** True where two origins are one workbench: the same, or two names of this computer with one port. */
export function isSameWorkbench(left: string, right: string): boolean {
  return left === right || (isLoopback(left) && isLoopback(right) && new URL(left).port === new URL(right).port);
}

'use client';

import { useSyncExternalStore } from 'react';
import { isJsonObject, type JsonValue, parseJson } from '@/lib/core/json';

/** A short link made in this browser. The token deletes it and stands nowhere else; times = ISO 8601. */
export type MadeLink = {
  readonly id: string;
  readonly token: string;
  readonly title: string;
  readonly expiresAt: string;
};

const KEY = 'workbench.made-links';
const MOST = 500;
const NONE: readonly MadeLink[] = [];
const listeners = new Set<() => void>();
let read: { readonly text: string; readonly links: readonly MadeLink[] } = { text: '[]', links: NONE };
/** What a browser that keeps nothing holds as long as the page. */
let unkept: string | undefined;

/** The short links made in this browser that have not expired, newest first. */
export function useMadeLinks(): readonly MadeLink[] {
  return useSyncExternalStore(subscribe, madeLinks, () => NONE);
}

export function keepMadeLink(link: MadeLink): void {
  write([link, ...madeLinks()].slice(0, MOST));
}

export function forgetMadeLink(id: string): void {
  write(madeLinks().filter((link) => link.id !== id));
}

function madeLinks(): readonly MadeLink[] {
  const text = keptText();
  if (text !== read.text) read = { text, links: linksIn(text) };
  return read.links;
}

function keptText(): string {
  if (unkept !== undefined) return unkept;
  try {
    return localStorage.getItem(KEY) ?? '[]';
  } catch {
    return '[]';
  }
}

function linksIn(text: string): readonly MadeLink[] {
  const parsed = parseJson(text);
  if (!parsed.ok || !Array.isArray(parsed.value)) return NONE;
  const now = Date.now();
  return parsed.value.flatMap(linkOf).filter(({ expiresAt }) => Date.parse(expiresAt) > now);
}

function linkOf(value: JsonValue): readonly MadeLink[] {
  const { id, token, title, expiresAt } = isJsonObject(value) ? value : {};
  const whole =
    typeof id === 'string' && typeof token === 'string' && typeof title === 'string' && typeof expiresAt === 'string';
  return whole ? [{ id, token, title, expiresAt }] : [];
}

function write(links: readonly MadeLink[]): void {
  const text = JSON.stringify(links);
  try {
    localStorage.setItem(KEY, text);
    unkept = undefined;
  } catch {
    unkept = text;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

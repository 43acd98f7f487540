const LOOK_AT = 65_536;
const HTML = /^(?:\uFEFF|\s){0,64}<(?:!doctype|!--|\?xml|html|head|body|title|meta|center|h[1-6]|p|div|span|pre|br)\b/i;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** True when a text is a page and not a sentence. */
export function isMarkup(text: string): boolean {
  return HTML.test(text) || /^\s{0,64}<(?:!--|!doctype)/i.test(text);
}

/** What a page says, as text: its title, else its words; never markup. */
export function pageText(markup: string): string {
  const page = markup.slice(0, LOOK_AT);
  const title = elementText(page, 'title') || elementText(page, 'h1');
  return title || withoutTags(withoutElement(withoutElement(page, 'script'), 'style'));
}

/** At most `bytes` of UTF-8, cut between characters, with an ellipsis where something is missing. */
export function clip(text: string, bytes: number): string {
  const head = text.slice(0, bytes);
  if (head.length === text.length && byteLength(head) <= bytes) return text;
  let end = head.length;
  while (end > 0 && byteLength(head.slice(0, end)) > bytes - 3) end -= Math.max(1, Math.floor(end / 64));
  const code = head.charCodeAt(end - 1);
  return `${head.slice(0, code >= 0xd800 && code < 0xdc00 ? end - 1 : end)}…`;
}

/** Characters that a terminal or a reader would obey are dropped; line ends and tabs stay. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function elementText(page: string, name: string): string {
  const lower = page.toLowerCase();
  const tag = lower.indexOf(`<${name}`);
  const start = tag < 0 ? -1 : lower.indexOf('>', tag);
  if (start < 0) return '';
  const end = lower.indexOf(`</${name}`, start);
  return withoutTags(page.slice(start + 1, end < 0 ? start + 300 : end));
}

function withoutElement(page: string, name: string): string {
  const lower = page.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = lower.indexOf(`<${name}`, from);
    if (start < 0) break;
    kept.push(page.slice(from, start));
    const end = lower.indexOf(`</${name}`, start);
    if (end < 0) return kept.join(' ');
    from = end;
  }
  return [...kept, page.slice(from)].join(' ');
}

function withoutTags(page: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = page.indexOf('<', from);
    if (start < 0) break;
    kept.push(page.slice(from, start));
    const end = page.indexOf('>', start);
    from = end < 0 ? page.length : end + 1;
  }
  const text = [...kept, page.slice(from)].join(' ').replace(/&(amp|lt|gt|quot|#39|apos|nbsp);/g, decode);
  return text.replace(/\s+/g, ' ').trim();
}

function decode(whole: string, name: string): string {
  return ENTITIES.get(name) ?? whole;
}

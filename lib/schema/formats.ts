type Format = {
  /** What the text must be, in words. */
  readonly words: string;
  readonly test: (text: string) => boolean;
  /** A fitting text; another one for each variant. */
  readonly example: (variant: number) => string;
};

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d{1,12})?(?:[zZ]|[+-](\d\d):(\d\d))$/;
const DURATION =
  /^P(?!$)(?:\d{1,9}W|(?:\d{1,9}Y)?(?:\d{1,9}M)?(?:\d{1,9}D)?(?:T(?=\d)(?:\d{1,9}H)?(?:\d{1,9}M)?(?:\d{1,9}S)?)?)$/;
const LABEL = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const ADDRESS: Format = { words: 'a URL', test: isUri, example: (variant) => `https://example.com/${variant || ''}` };

/** The formats that are checked (JSON Schema validation, section 7.3); any other is only a note. */
export const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['date', { words: 'a date such as 2026-01-31', test: isDate, example: dayAfter }],
  [
    'time',
    {
      words: 'a time such as 12:00:00Z',
      test: isTime,
      example: (variant) => `12:${twoDigits(variant % 60)}:${twoDigits(Math.floor(variant / 60) % 60)}Z`,
    },
  ],
  [
    'date-time',
    {
      words: 'a date and time such as 2026-01-31T12:00:00Z',
      test: isDateTime,
      example: (variant) => `${dayAfter(variant)}T12:00:00Z`,
    },
  ],
  [
    'duration',
    {
      words: 'a duration such as P1DT2H',
      test: (text) => DURATION.test(text),
      example: (variant) => `P${variant + 1}D`,
    },
  ],
  ['email', { words: 'an email address', test: isEmail, example: (variant) => `someone${variant || ''}@example.com` }],
  [
    'hostname',
    { words: 'a host name', test: isHostname, example: (variant) => `${variant ? `host-${variant}.` : ''}example.com` },
  ],
  [
    'ipv4',
    {
      words: 'an IPv4 address',
      test: isIpv4,
      example: (variant) => `192.0.${(2 + Math.floor(variant / 250)) % 250}.${1 + (variant % 250)}`,
    },
  ],
  [
    'ipv6',
    {
      words: 'an IPv6 address',
      test: isIpv6,
      example: (variant) => `2001:db8::${((variant % 65_535) + 1).toString(16)}`,
    },
  ],
  [
    'uuid',
    {
      words: 'a UUID',
      test: (text) => UUID.test(text),
      example: (variant) => `123e4567-e89b-42d3-a456-${String(426_614_174_000 + variant).padStart(12, '0')}`,
    },
  ],
  ['uri', ADDRESS],
  ['url', ADDRESS],
]);

function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 0, 31 + (days % 10_000))).toISOString().slice(0, 10);
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

/** True for a calendar date as in RFC 3339. */
export function isDate(text: string): boolean {
  const [whole, year, month, day] = DATE.exec(text) ?? [];
  if (whole === undefined) return false;
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
}

/** True for a date and time with its zone as in RFC 3339. */
export function isDateTime(text: string): boolean {
  return /^.{10}[tT ]/.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

function isTime(text: string): boolean {
  const [whole, hours, minutes, seconds, zoneHours = '0', zoneMinutes = '0'] = TIME.exec(text) ?? [];
  if (whole === undefined || Number(zoneHours) > 23 || Number(zoneMinutes) > 59) return false;
  return Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) <= 60;
}

/** True for one plain email address. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  if (at < 1 || local.length > 64 || !isHostname(text.slice(at + 1))) return false;
  if (/^"[^"\\]*"$/.test(local)) return true;
  return (
    /^[^\s@"(),:;<>[\\\]]+$/.test(local) && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..')
  );
}

function isHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every((label) => LABEL.test(label));
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  return text.length <= 45 && /^[0-9a-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]/`);
}

/** True for an absolute address as in RFC 3986. */
export function isUri(text: string): boolean {
  return (
    /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/.test(text) && text.indexOf(':') < text.length - 1 && URL.canParse(text)
  );
}

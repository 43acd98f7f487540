import 'server-only';

/** What an IP address is for, after every form that carries an IPv4 address is unwrapped. */
export type AddressClass =
  | 'metadata'
  | 'link-local'
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'carrier-nat'
  | 'special'
  | 'public'
  | 'other';

type Range = readonly [kind: AddressClass, network: string, bits: number];

/** First match wins. IANA special-purpose registries, and the metadata services of the large clouds. */
const RANGES: readonly Range[] = [
  ['metadata', '169.254.169.254', 32],
  ['metadata', '169.254.170.2', 32],
  ['metadata', '100.100.100.200', 32],
  ['metadata', '168.63.129.16', 32],
  ['metadata', 'fd00:ec2::254', 128],
  ['link-local', '169.254.0.0', 16],
  ['link-local', 'fe80::', 10],
  ['unspecified', '0.0.0.0', 8],
  ['unspecified', '::', 128],
  ['loopback', '127.0.0.0', 8],
  ['loopback', '::1', 128],
  ['private', '10.0.0.0', 8],
  ['private', '172.16.0.0', 12],
  ['private', '192.168.0.0', 16],
  ['private', 'fc00::', 7],
  ['private', 'fec0::', 10],
  ['carrier-nat', '100.64.0.0', 10],
  ['special', '192.0.0.0', 24],
  ['special', '192.0.2.0', 24],
  ['special', '198.18.0.0', 15],
  ['special', '198.51.100.0', 24],
  ['special', '203.0.113.0', 24],
  ['special', '224.0.0.0', 4],
  ['special', '240.0.0.0', 4],
  ['special', 'ff00::', 8],
  ['special', '2001:db8::', 32],
  ['special', '3fff::', 20],
  ['special', '2001::', 32],
  ['special', '64:ff9b:1::', 48],
  ['public', '0.0.0.0', 0],
  ['public', '2000::', 3],
];

/** IPv6 networks that carry an IPv4 address, and where its four bytes stand. */
const CARRIERS: readonly (readonly [network: string, bits: number, at: number])[] = [
  ['::ffff:0:0', 96, 12],
  ['::', 96, 12],
  ['::ffff:0:0:0', 96, 12],
  ['64:ff9b::', 96, 12],
  ['2002::', 16, 2],
];

type Network = { readonly kind: AddressClass; readonly bytes: readonly number[]; readonly bits: number };

const NETWORKS: readonly Network[] = RANGES.map(([kind, network, bits]) => ({ kind, bytes: bytesOf(network), bits }));
const CARRIED = CARRIERS.map(([network, bits, at]) => ({ bytes: bytesOf(network), bits, at }));

/** The class of an address in any textual form Node or a URL gives it; `other` (denied) for what is not an address. */
export function classifyAddress(text: string): AddressClass {
  const bytes = unwrap(parseAddress(text) ?? []);
  return NETWORKS.find((network) => inNetwork(bytes, network.bytes, network.bits))?.kind ?? 'other';
}

/** The 4 or 16 bytes of an IP literal (brackets and zone allowed); undefined when it is not one. */
export function parseAddress(text: string): readonly number[] | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  const [address = ''] = bare.split('%', 1);
  return address.includes(':') ? parseSix(address) : parseFour(address);
}

function unwrap(bytes: readonly number[]): readonly number[] {
  const isPlain = bytes.length !== 16 || (bytes.slice(0, 15).every((byte) => byte === 0) && Number(bytes[15]) <= 1);
  if (isPlain) return bytes;
  const carrier = CARRIED.find((network) => inNetwork(bytes, network.bytes, network.bits));
  return carrier ? bytes.slice(carrier.at, carrier.at + 4) : bytes;
}

function inNetwork(bytes: readonly number[], network: readonly number[], bits: number): boolean {
  if (bytes.length !== network.length) return false;
  for (let at = 0; at * 8 < bits; at += 1) {
    const mask = (0xff << Math.max(0, 8 - (bits - at * 8))) & 0xff;
    if ((Number(bytes[at]) & mask) !== (Number(network[at]) & mask)) return false;
  }
  return true;
}

function bytesOf(literal: string): readonly number[] {
  return parseAddress(literal) ?? [];
}

function parseFour(text: string): readonly number[] | undefined {
  const parts = text.split('.', 5);
  // A leading zero means octal to some parsers and decimal to others: such a text is no address here.
  const isPart = (part: string) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;
  return parts.length === 4 && parts.every(isPart) ? parts.map(Number) : undefined;
}

function parseSix(text: string): readonly number[] | undefined {
  const halves = text.slice(0, 50).split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = [groups(halves[0]), groups(halves[1])];
  if (head === undefined || tail === undefined) return undefined;
  const gap = 16 - head.length - tail.length;
  if (halves.length === 1 ? gap !== 0 : gap < 2) return undefined;
  return [...head, ...Array.from({ length: gap }, () => 0), ...tail];
}

function groups(text: string | undefined): readonly number[] | undefined {
  if (text === undefined || text === '') return [];
  const parts = text.split(':');
  const bytes: number[] = [];
  for (const [at, part] of parts.entries()) {
    const four = part.includes('.') && at === parts.length - 1 ? parseFour(part) : undefined;
    if (four) bytes.push(...four);
    else if (/^[0-9a-f]{1,4}$/i.test(part))
      bytes.push(Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 0xff);
    else return undefined;
  }
  return bytes;
}

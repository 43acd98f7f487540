import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A version as a registry describes it, beyond name, version and file. */
type Version = { readonly published?: string; readonly [field: string]: unknown };

/** What a registry knows of a package: its versions, or an answer of its own as text. */
export type Known = { readonly latest: unknown; readonly versions: Readonly<Record<string, Version>> } | string;

export type FakeRegistry = { readonly origin: string; readonly asked: readonly string[]; close(): Promise<void> };

/** A registry of npm packages on loopback whose files hold nothing but a package.json. */
export async function startFakeRegistry(packages: Readonly<Record<string, Known>>): Promise<FakeRegistry> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    asked.push(path);
    const [name = '', file] = path.split('/-/');
    const known = Object.hasOwn(packages, name) ? packages[name] : undefined;
    if (known === undefined) return response.writeHead(404).end('{"error":"not found"}');
    if (typeof known === 'string') return response.end(known);
    if (file !== undefined) return response.end(tarball(name, file.replace(/\.tgz$/, '')));
    return response.end(JSON.stringify(describe(name, known, `http://${request.headers.host}`)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on TCP
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function describe(name: string, { latest, versions }: Exclude<Known, string>, origin: string) {
  const entries = Object.entries(versions);
  const times = entries.filter(([, { published }]) => published !== 'unknown');
  return {
    name,
    'dist-tags': { latest },
    versions: Object.fromEntries(
      entries.map(([version, { published: _, ...rest }]) => {
        const integrity = `sha512-${createHash('sha512').update(tarball(name, version)).digest('base64')}`;
        return [
          version,
          { name, version, dist: { tarball: `${origin}/${name}/-/${version}.tgz`, integrity }, ...rest },
        ];
      }),
    ),
    time: Object.fromEntries(times.map(([version, { published }]) => [version, published ?? '2020-01-01T00:00:00Z'])),
  };
}

/** A tar file with one entry, `package/package.json`. */
function tarball(name: string, version: string): Buffer {
  const content = Buffer.from(JSON.stringify({ name, version }));
  const head = Buffer.alloc(512);
  head.write('package/package.json');
  head.write('0000644\0', 100);
  head.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  head.write('00000000000\0', 136);
  head.write('        0', 148);
  head.write('ustar\x0000', 257);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return gzipSync(Buffer.concat([head, content, Buffer.alloc(1536 - (content.length % 512))]));
}

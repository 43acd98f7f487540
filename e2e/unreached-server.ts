import { type AddressInfo, createServer } from 'node:net';

/** A server that nobody may reach; it counts every connection, whatever it brings. */
export type UnreachedServer = { readonly origin: string; connections(): number; close(): void };

export async function startUnreachedServer(): Promise<UnreachedServer> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  return { origin: `http://127.0.0.1:${port}`, connections: () => connections, close: () => server.close() };
}

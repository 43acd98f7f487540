/** What leads out of a worker. The interpreter has none of it; this is for the case that it were broken. */
const WAYS_OUT = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'MessageChannel',
  'importScripts',
  'indexedDB',
  'caches',
  'cookieStore',
  'navigator',
  'Notification',
  'FileReader',
  'FileReaderSync',
  'FontFace',
  'fonts',
  'showOpenFilePicker',
  'webkitRequestFileSystem',
  'webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL',
  'webkitResolveLocalFileSystemSyncURL',
] as const;

/** Takes the ways out from a scope and from what it inherits, for good; answers the names that stayed reachable. */
export function sealScope(scope: object): readonly string[] {
  for (const name of WAYS_OUT) {
    for (let owner: object | null = scope; owner !== null; owner = Object.getPrototypeOf(owner)) {
      if (Object.hasOwn(owner, name)) Reflect.deleteProperty(owner, name);
    }
    Reflect.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
  return WAYS_OUT.filter((name) => Reflect.get(scope, name) !== undefined);
}

import type { JsonObject } from '../core/json';
import { answerHeaders, sentHeaders, sentUrl } from './exported-request';
import type { RunRecord } from './run-record';
import { bodyText } from './wire-text';

/** A run as an HTTP archive (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/); credentials by name only. */
export function exportHar(run: RunRecord): JsonObject {
  const timings = timingsOf(run);
  return {
    log: {
      version: '1.2',
      creator: { name: 'LLM Workbench', version: '1' },
      entries: [
        {
          startedDateTime: new Date(run.startedWall).toISOString(),
          time: timings.send + timings.wait + timings.receive,
          request: requestOf(run),
          response: responseOf(run),
          cache: {},
          timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, ...timings },
          comment: `${run.model} on ${run.providerLabel}: ${run.state.status}`,
        },
      ],
    },
  };
}

function requestOf({ wire, sent }: RunRecord): JsonObject {
  return {
    method: wire.method,
    url: typeof wire.url === 'string' ? sentUrl(wire) : `https://${wire.url.variable}.invalid${wire.url.path}`,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: named(sentHeaders(wire)),
    queryString: [],
    postData: { mimeType: 'application/json', params: [], text: sent },
    headersSize: -1,
    bodySize: new TextEncoder().encode(sent).length,
  };
}

/** Without an answer the status is 0, as browsers write it. */
function responseOf({ state }: RunRecord): JsonObject {
  const type = state.response?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return {
    status: state.response?.status ?? 0,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: named(answerHeaders(state)),
    content: { size: state.receivedBytes, mimeType: type ?? 'x-unknown', text: bodyText(state) },
    redirectURL: '',
    headersSize: -1,
    bodySize: state.receivedBytes,
  };
}

/** Milliseconds; nothing of the sending can be measured from here. */
function timingsOf({ state }: RunRecord): { readonly send: number; readonly wait: number; readonly receive: number } {
  const { startedAt = 0, headAt } = state;
  const end = Math.max(startedAt, state.endedAt ?? state.lastChunkAt ?? headAt ?? startedAt);
  const head = Math.min(end, headAt ?? end);
  return { send: 0, wait: head - startedAt, receive: end - head };
}

function named(headers: readonly (readonly [string, string])[]): readonly JsonObject[] {
  return headers.map(([name, value]) => ({ name, value }));
}

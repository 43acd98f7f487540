import { describe, expect, it } from 'vitest';
import { deleteShare, getShare, postShare } from './share-routes';

const ID = 'A'.repeat(22);
const MADE = { id: ID, deleteToken: 'B'.repeat(22), expiresAt: '2027-01-01T00:00:00.000Z' };

function server(answer: () => Response) {
  const sent: { readonly path: string; readonly init: RequestInit }[] = [];
  const fetcher: typeof fetch = async (input, init = {}) => {
    sent.push({ path: String(input), init });
    return answer();
  };
  return { sent, fetcher };
}

describe('the routes of short links', () => {
  it('make one of the content and the days, and nothing else', async () => {
    const { sent, fetcher } = server(() => Response.json(MADE, { status: 201 }));
    expect(await postShare({ draft: { v: 1 } }, 7, fetcher)).toEqual({ ok: true, value: MADE });
    expect(sent[0]?.path).toBe('/api/shares');
    expect(JSON.parse(String(sent[0]?.init.body))).toEqual({ draft: { v: 1 }, expiresInDays: 7 });
  });

  it('read one, and delete it with its token in a header', async () => {
    const read = server(() => Response.json({ draft: {} }));
    expect(await getShare('a/../b', read.fetcher)).toEqual({ ok: true, value: { draft: {} } });
    expect(read.sent[0]?.path).toBe('/api/shares/a%2F..%2Fb');
    const gone = server(() => new Response(null, { status: 204 }));
    expect((await deleteShare(ID, 'token', gone.fetcher)).ok).toBe(true);
    expect(gone.sent[0]?.init.method).toBe('DELETE');
    expect(new Headers(gone.sent[0]?.init.headers).get('x-delete-token')).toBe('token');
  });

  it.each([
    [429, { kind: 'rate-limited', message: 'Later.', retryAfterMs: 1000 }],
    [503, { kind: 'unavailable', message: 'Not now.', retryAfterMs: 2000 }],
    [507, { kind: 'unavailable', message: 'Full.' }],
    [413, { kind: 'too-large', message: 'Too large.', limitBytes: 4_194_304 }],
  ])('hand on what the workbench says: %i', async (status, failure) => {
    const headers = { 'x-workbench-failure': failure.kind };
    const { fetcher } = server(() => Response.json({ error: { failure } }, { status, headers }));
    expect(await postShare({}, 30, fetcher)).toEqual({ ok: false, failure });
  });

  it('refuse an answer that is no link, and never reject', async () => {
    for (const json of [null, [], {}, { ...MADE, id: 7 }]) {
      expect(await postShare({}, 30, server(() => Response.json(json)).fetcher)).toMatchObject({ ok: false });
    }
    const offline: typeof fetch = () => Promise.reject(new TypeError('offline'));
    expect(await getShare(ID, offline)).toMatchObject({ failure: { kind: 'network', reason: 'offline' } });
  });
});

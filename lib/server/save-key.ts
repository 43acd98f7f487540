import 'server-only';
import { findConnection } from './connection';
import { readEndpointBody, readKeyBody } from './connection-body';
import { type Environment, environment } from './env';
import { failureResponse } from './failure-response';
import { jsonAnswer } from './json-answer';
import { connectionFor, cookieOf, endpointFor, savedFacts, saveStatus } from './save-connection';
import { sealedCookies } from './sealed-cookies';
import type { SealedConnection } from './vault';

/** `PUT …/key`: what the body brings, sealed into the cookie of this provider in place of what it held. */
export async function saveKey(request: Request, id: string): Promise<Response> {
  const env = environment();
  const found = findConnection(id, request, env);
  if (!found.ok) return failureResponse(found.failure);
  const given = await readKeyBody(request);
  if (!given.ok) return failureResponse(given.failure);
  const connection = await connectionFor(found.value, given.value);
  if (!connection.ok) return failureResponse(connection.failure, saveStatus(connection.failure));
  return answer(connection.value, { request, env }, (saved) => jsonAnswer(savedFacts(saved)));
}

/** `POST /api/endpoints`: a cookie of its own, named after its address; the same address takes the place of the old one. */
export async function addEndpoint(request: Request): Promise<Response> {
  const env = environment();
  const given = await readEndpointBody(request);
  if (!given.ok) return failureResponse(given.failure);
  const endpoint = await endpointFor(given.value);
  if (!endpoint.ok) return failureResponse(endpoint.failure, saveStatus(endpoint.failure));
  return answer(endpoint.value, { request, env }, ({ id, label, baseUrl }) =>
    jsonAnswer({ id, label, baseUrl }, {}, 201),
  );
}

type Asked = { readonly request: Request; readonly env: Environment };

function answer(
  connection: SealedConnection,
  { request, env }: Asked,
  print: (saved: SealedConnection) => Response,
): Response {
  const cookie = cookieOf(connection, sealedCookies(request.headers), env);
  if (!cookie.ok) return failureResponse(cookie.failure);
  const response = print(connection);
  response.headers.append('set-cookie', cookie.value);
  return response;
}

import 'server-only';
import { failureResponse } from './failure-response';

/** What every route exports as OPTIONS: 405 without any CORS header, where Next would answer 204 by itself. */
export function methodNotAllowed(): Response {
  return failureResponse({ kind: 'bad-request', message: 'This method is not offered here.' }, 405);
}

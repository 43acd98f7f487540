import { type Answer, jsonAnswer } from './answer';
import { azionDocumented, azionStreamed } from './azion-answer';
import { OXEN_MODEL, oxenAnswer } from './oxen-answer';
import { isChat, jsonOf, type RecordedRequest } from './recorded-request';

/** Oxen below /api/ai, Azion below /v1: the bases that the workbench under test is started with. */
export const OXEN_PATH = '/api/ai';
export const AZION_PATH = '/v1';

/** What the provider would answer if nothing went wrong. */
export function defaultAnswer(request: RecordedRequest): Answer {
  if (isChat(request)) return chatAnswer(request);
  if (request.target === `${OXEN_PATH}/models`) return jsonAnswer({ object: 'list', data: [OXEN_MODEL] });
  if (request.target === `${OXEN_PATH}/models/${OXEN_MODEL.id}`) return jsonAnswer(OXEN_MODEL);
  const message = `Nothing at ${request.target}`;
  return jsonAnswer({ error: { message, type: 'not_found' } }, 404);
}

function chatAnswer(request: RecordedRequest): Answer {
  const body = jsonOf(request);
  if (request.target.startsWith(OXEN_PATH)) return oxenAnswer(body);
  return body.stream === true ? azionStreamed(body) : azionDocumented(body);
}

import { isJsonObject, type JsonObject } from '../core/json';
import { checkCombinations, checkSimpleFields, checkStop, checkStreamOptions, isSent } from './check-fields';
import { checkMessages } from './check-messages';
import { checkResponseFormat, checkTools } from './check-tools';
import { findSandboxModel } from './models';
import { missing, type Problem, problem, wrongType } from './problem';
import { sandboxRequestSchema } from './request-schema';

/** The first thing wrong with a request body, as a strict server would say it; undefined when it can be answered. */
export function checkRequest(body: unknown): Problem | undefined {
  if (!isJsonObject(body)) {
    return problem(null, 'invalid_type', 'The request body must be a JSON object.');
  }
  return (
    checkNames(body) ??
    checkModel(body) ??
    checkMessages(body.messages) ??
    checkSimpleFields(body) ??
    checkStop(body) ??
    checkStreamOptions(body) ??
    checkCombinations(body) ??
    checkTools(body) ??
    checkResponseFormat(body.response_format) ??
    checkEffort(body)
  );
}

function checkNames(body: JsonObject): Problem | undefined {
  const unknown = Object.keys(body).filter((name) => !Object.hasOwn(sandboxRequestSchema.properties, name));
  const [first] = unknown;
  if (first === undefined) return undefined;
  if (first === 'logit_bias') {
    return problem(
      first,
      'unsupported_parameter',
      "Unsupported parameter: 'logit_bias' is not supported by this model.",
    );
  }
  const words = unknown.length === 1 ? 'Unrecognized request argument' : 'Unrecognized request arguments';
  return problem(first, 'unknown_parameter', `${words} supplied: ${unknown.join(', ').slice(0, 400)}`);
}

function checkModel({ model }: JsonObject): Problem | undefined {
  if (model === undefined || model === null) return missing('model');
  if (typeof model !== 'string') return wrongType('model', 'a string', model);
  if (findSandboxModel(model)) return undefined;
  const message = `The model '${model.slice(0, 200)}' does not exist.`;
  return { status: 404, message, param: 'model', code: 'model_not_found' };
}

function checkEffort(body: JsonObject): Problem | undefined {
  if (!isSent(body, 'reasoning_effort') || findSandboxModel(String(body.model))?.reasons) return undefined;
  const message = "Unsupported parameter: 'reasoning_effort' is not supported with this model.";
  return problem('reasoning_effort', 'unsupported_parameter', message);
}

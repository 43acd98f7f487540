import type { Refused } from '../core/failure';
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json';
import { namedFields } from './named-fields';
import { refusedPaths } from './refused-paths';
import type { Repair } from './repair';
import { isPlainToolId } from './tool-ids';

const MOST = 4;
const FIXED = new Set(['model', 'messages']);
const MESSAGE_FIELDS = new Set(['role', 'content', 'tool_calls', 'tool_call_id']);
const STRUCTURED = new Set(['tools', 'tool_choice', 'response_format']);
const TWINS = [
  ['max_tokens', 'max_completion_tokens'],
  ['seed', 'random_seed'],
  ['repetition_penalty', 'repeat_penalty'],
] as const;

const NOT_TAKEN =
  /unsupported|not (?:currently |yet )?(?:be )?(?:supported|permitted|allowed|accepted|recogni[sz]ed|available|enabled|compatible)|n[o']t (?:support|accept|allow|permit|recogni[sz]e)|unknown|unrecogni[sz]ed|unexpected|extra[ _](?:inputs?|fields?|forbidden)|additional propert|deprecated|no longer|instead|cannot find field|no such|incompatible|invalid[ _](?:parameter|argument|field|name)|forbidden/i;
const VALUE = /too (?:large|small|long|high|low|big)|at (?:most|least)|greater than|less than|out of range|exceed/i;
const SUGGESTION =
  /\b(?:use|did you mean|try|replaced (?:by|with)|renamed (?:to|as)|in favou?r of|now called) (?:the )?(?:parameter |field )?(?:['"`‘“]([\w]{2,60})['"`’”]|([a-z]{1,20}(?:_[a-z]{1,20}){1,4})\b)/i;
const TOOL_ID = /tool[ _-]?(?:call|use)[^\n]{0,60}\bid\b|tool_call_id|\btool_(?:calls?|use)\b[^\n]{0,60}\bids?\b/i;
const ID_SHAPE =
  /a-z|pattern|length of|characters?\b|too long|maximum length|alphanumeric|letters|invalid (?:format|tool)|regex|must match/i;
const ID_MISSING = /not found|no (?:matching |such )?tool|must be followed|preceding|did not have|missing|unanswered/i;

/**
 * What can be changed in one click so that a refused request is taken: first what the refusal's `param` or a validator's
 * place names, then the names in its text, each only if it is really in the body. At most four; none for other statuses.
 */
export function repairsFor(failure: Refused, body: JsonObject): readonly Repair[] {
  if (!isAboutRequest(failure)) return [];
  const text = wordsOf(failure);
  const paths = refusedPaths(failure);
  if (isAboutToolIds(text, paths, body)) return [{ fix: 'tool-ids' }];
  const fields = refusedFields(text, paths, body);
  const repairs = [
    ...renames(text, fields, body),
    ...fields.map((name): Repair => ({ fix: 'leave-out', name })),
    ...messageFields(text, paths, body).map((name): Repair => ({ fix: 'strip', name })),
  ];
  return repairs.slice(0, MOST);
}

/** True when the model refuses the field itself, so that the repair is worth keeping; not for a value that is too large. */
export function isLasting(failure: Refused): boolean {
  const text = wordsOf(failure);
  return NOT_TAKEN.test(text) || !VALUE.test(text) || TOOL_ID.test(text);
}

function wordsOf({ message, detail, type, code }: Refused): string {
  return [message, detail, type, code].filter(Boolean).join('\n');
}

function isAboutRequest({ status, reason }: Refused): boolean {
  return status === 400 || status === 422 || (status === 200 && reason === 'bad_request');
}

/** The body's own fields that the refusal names. */
function refusedFields(text: string, paths: readonly (readonly string[])[], body: JsonObject): readonly string[] {
  const mayLeave = (name: string) => Object.hasOwn(body, name) && !FIXED.has(name);
  const placed = paths.flatMap(([head = '', ...rest]) => {
    if (!mayLeave(head)) return [];
    // A fault inside a schema is not mended by leaving the whole out, unless that kind is not taken at all.
    return STRUCTURED.has(head) && rest.length > 0 && !NOT_TAKEN.test(text) ? [] : [head];
  });
  const names = Object.keys(body).filter(mayLeave);
  const inside = names.filter((name) => namedFields(text, innerNames(body[name])).length > 0);
  const said = namedFields(text, names).filter((name) => name !== 'tools' || NOT_TAKEN.test(text));
  return [...new Set([...placed, ...said, ...inside])];
}

/** Names inside an object field, such as `include_usage`, that are not everyday words. */
function innerNames(value: JsonValue | undefined): readonly string[] {
  return isJsonObject(value) ? Object.keys(value).filter((name) => name.includes('_')) : [];
}

function renames(text: string, fields: readonly string[], body: JsonObject): readonly Repair[] {
  return fields.flatMap((from): readonly Repair[] => {
    const twin = TWINS.flatMap((pair) =>
      pair.some((name) => name === from) ? pair.filter((name) => name !== from) : [],
    );
    const [to] = [...suggested(text, fields), ...twin];
    if (to === undefined || to === from || Object.hasOwn(body, to) || VALUE.test(text)) return [];
    const named = namedFields(text, [to]).length > 0;
    return named || NOT_TAKEN.test(text) ? [{ fix: 'rename', from, to }] : [];
  });
}

/** "Use 'max_completion_tokens' instead", when it can only be meant for the one field that is refused. */
function suggested(text: string, fields: readonly string[]): readonly string[] {
  const found = SUGGESTION.exec(text);
  const name = found?.[1] ?? found?.[2];
  const [only = ''] = fields;
  return name !== undefined && fields.length === 1 && sharesWord(name, only) ? [name] : [];
}

/** "Did you mean 'stop'?" after `store` is a guess by letters, not another name for the same. */
function sharesWord(name: string, other: string): boolean {
  const words = new Set(name.toLowerCase().split('_'));
  return other
    .toLowerCase()
    .split('_')
    .some((word) => word.length > 2 && words.has(word));
}

function messageFields(text: string, paths: readonly (readonly string[])[], body: JsonObject): readonly string[] {
  const messages = Array.isArray(body.messages) ? body.messages.filter(isJsonObject) : [];
  const names = new Set(messages.flatMap((message) => Object.keys(message)));
  const own = [...names].filter((name) => !MESSAGE_FIELDS.has(name) && !Object.hasOwn(body, name));
  const placed = paths.flatMap(([head, ...rest]) => {
    const last = rest.at(-1);
    return head === 'messages' && last !== undefined && own.includes(last) ? [last] : [];
  });
  return [...new Set([...placed, ...(NOT_TAKEN.test(text) ? namedFields(text, own) : [])])];
}

function isAboutToolIds(text: string, paths: readonly (readonly string[])[], body: JsonObject): boolean {
  if (ID_MISSING.test(text) || !hasForeignIds(body.messages)) return false;
  const placed = paths.some(
    ([head, ...rest]) => head === 'messages' && /^(?:id|tool_call_id)$/.test(rest.at(-1) ?? ''),
  );
  return (placed || TOOL_ID.test(text)) && ID_SHAPE.test(text);
}

function hasForeignIds(messages: JsonValue | undefined): boolean {
  if (!Array.isArray(messages)) return false;
  return messages.some((message: JsonValue) => {
    if (!isJsonObject(message)) return false;
    const calls = Array.isArray(message.tool_calls) ? message.tool_calls.filter(isJsonObject) : [];
    const ids = [...calls.map((call) => call.id), message.tool_call_id];
    return ids.some((id) => typeof id === 'string' && id !== '' && !isPlainToolId(id));
  });
}

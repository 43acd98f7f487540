import type { WireRequest } from '../core/wire';
import { headerText, urlText } from './environment-text';
import {
  type PythonCode,
  py,
  pythonArgument,
  pythonBody,
  pythonField,
  pythonLines,
  pythonText,
} from './languages/python';
import { isAnonymous, type SdkClient } from './openai-sdk';
import type { SnippetOptions } from './target';

/** Parameters of `chat.completions.create` that every release since 1.60 knows; others travel in `extra_body`. */
const KNOWN: ReadonlySet<string> = new Set([
  'model',
  'messages',
  'frequency_penalty',
  'function_call',
  'functions',
  'logit_bias',
  'logprobs',
  'max_completion_tokens',
  'max_tokens',
  'n',
  'parallel_tool_calls',
  'presence_penalty',
  'reasoning_effort',
  'response_format',
  'seed',
  'service_tier',
  'stop',
  'stream',
  'stream_options',
  'temperature',
  'tool_choice',
  'tools',
  'top_logprobs',
  'top_p',
  'user',
]);

/** The import that client and call need. */
export function pythonImport(client: SdkClient): PythonCode {
  return isAnonymous(client) ? py`from openai import Omit, OpenAI` : py`from openai import OpenAI`;
}

/** The statement that makes the client. */
export function pythonClient(client: SdkClient): PythonCode {
  const headers = client.headers.map(([name, value]) => py`${name}: ${pythonText(headerText(value))},`);
  const parts = pythonLines([
    py`base_url=${pythonText(urlText(client.baseUrl))},`,
    py`api_key=${client.key ? pythonText(headerText(client.key)) : 'none'},`,
    headers.length > 0 &&
      py`default_headers={
    ${pythonLines(headers)}
},`,
  ]);
  return py`client = OpenAI(
    ${parts}
)`;
}

/**
 * The arguments of `chat.completions.create`, each on its line: named parameters, the others behind them in
 * `extra_body`. Fields of `variables` stand as the variable of the same name.
 */
export function pythonCallArguments(
  { body }: WireRequest,
  client: SdkClient,
  { floats, variables = new Map() }: SnippetOptions & { readonly variables?: ReadonlyMap<string, PythonCode> },
): PythonCode {
  const entries = Object.entries(body).filter(([, value]) => value !== undefined);
  const extra = entries.filter(([name]) => !KNOWN.has(name));
  return pythonLines([
    ...entries.flatMap(([name, value]) =>
      KNOWN.has(name) ? [pythonArgument(name, variables.get(name) ?? pythonField(name, value, floats))] : [],
    ),
    extra.length > 0 && pythonArgument('extra_body', pythonBody(Object.fromEntries(extra), floats)),
    isAnonymous(client) && py`extra_headers={"Authorization": Omit()},`,
  ]);
}

/** The request fields of the page's two property tables; where they differ, both sentences. */
export const AZION_MISTRAL_FIELDS: Readonly<Record<string, string>> = {
  stream: 'Boolean indicating if the response should be streamed. Indicates whether to stream the response.',
  max_tokens: 'The maximum number of tokens in the response. The maximum number of tokens to generate in the response.',
  messages:
    'An array of message objects containing the role and content of the message. List of messages in the conversation.',
  'messages[].role': 'The role of the message sender.',
  'messages[].content': 'The content of the message.',
  tools: 'A list of tools or functions the model can call.',
  'tools[].type': 'The type of the tool.',
  'tools[].function': 'Metadata about the function being defined.',
  'tools[].function.name': 'Name of the function.',
  'tools[].function.description': 'Description of what the function does.',
  'tools[].function.parameters': 'JSON Schema describing the function’s parameters.',
};

/** The answer fields of the page's two property tables. */
export const AZION_MISTRAL_ANSWER: Readonly<Record<string, string>> = {
  id: 'Unique identifier for the response.',
  object: 'The type of object returned in the response.',
  created: 'Timestamp of when the response was created.',
  model: 'The name of the model used for the request.',
  choices: 'Array of objects containing the response choices.',
  usage: 'Object containing usage metrics for the request.',
  prompt_logprobs: 'Log probabilities of the prompt.',
  'choices[].index': 'Index of the choice in the array.',
  'choices[].message': 'Object containing the message details.',
  'choices[].message.role': 'The role of the message sender.',
  'choices[].message.reasoning_content': 'The reasoning content of the message.',
  'choices[].message.content': 'The content of the message.',
  'choices[].message.tool_calls': 'Array of tool call objects.',
  'choices[].message.tool_calls[].id': 'Unique identifier for the tool call.',
  'choices[].message.tool_calls[].type': 'The type of tool call.',
  'choices[].message.tool_calls[].function': 'Object containing the function details.',
  'choices[].message.tool_calls[].function.name': 'The name of the function.',
  'choices[].message.tool_calls[].function.arguments': 'The arguments passed to the function.',
  'choices[].logprobs': 'Log probabilities of the choice.',
  'choices[].finish_reason': 'The reason the choice was finished.',
  'choices[].stop_reason': 'The reason the choice was stopped.',
  'usage.prompt_tokens': 'The number of tokens in the input prompt.',
  'usage.total_tokens': 'The total number of tokens processed.',
  'usage.completion_tokens': 'The number of tokens in the completion.',
  'usage.prompt_tokens_details': 'Additional details about the prompt tokens.',
};

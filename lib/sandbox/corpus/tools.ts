import type { Passage } from '../passage';

export const TOOLS: readonly Passage[] = [
  {
    about: [
      'tool',
      'tools',
      'function calling',
      'tool call',
      'tool calls',
      'tool calling',
      'functions',
      'agent',
      'agents',
    ],
    text: `Tools let a model ask for things it cannot do itself. You describe functions in the request: a name, a sentence about what the function does, and a schema of its parameters. When a function would help, the model does not answer with text but with a tool call that names the function and «gives|holds» the arguments as JSON. The model runs nothing. Your program runs the function, sends the result back in a message with the role \`tool\`, and the model «writes|forms» its answer from it. A «clear|good» description is the most important part, because it is all that the model «knows|sees».`,
  },
  {
    about: ['tool_choice', 'tool choice', 'required', 'force a tool', 'auto', 'parallel_tool_calls', 'parallel'],
    text: `The field \`tool_choice\` says whether a model may call tools. With \`auto\` it «decides|chooses» by itself, with \`none\` it must answer in text, with \`required\` it must call at least one tool, and with a named function it must call that one. Some questions need several calls at once, for example the weather of two cities; \`parallel_tool_calls\` allows or forbids that. Each call has its own id, and «every result|each result» must name the id of its call. If results are missing, most providers «refuse|reject» the next request.`,
  },
  {
    about: [
      'json schema',
      'schema',
      'arguments',
      'parameters schema',
      'define a tool',
      'tool definition',
      'tool example',
    ],
    text: `A tool is described with JSON Schema. This one takes the name of a place:

\`\`\`json
{
  "type": "function",
  "function": {
    "name": "get_weather",
    "description": "Get the current weather for a location",
    "parameters": {
      "type": "object",
      "properties": { "location": { "type": "string" } },
      "required": ["location"]
    }
  }
}
\`\`\`

Give every parameter a type and a «short|plain» description, list the values that are allowed, and mark what is required. The arguments come back as a string of JSON. Parse it, check it against the schema, and «expect|be ready for» mistakes: a model can leave out a field or «invent one|make one up».`,
  },
  {
    about: [
      'structured output',
      'structured outputs',
      'response_format',
      'json_object',
      'json_schema',
      'json mode',
      'extract',
      'extraction',
      'extract json',
    ],
    text: `With \`response_format\` you ask for an answer that a program can read. The type \`json_object\` promises «valid JSON|some valid JSON»; the type \`json_schema\` promises JSON that fits your schema, with the fields and types you named. This is the right way to extract data from a text: describe the fields, put the text into the message, and parse the «answer|result». Say in the prompt as well what each field means. The promise covers the form and «not the truth|never the facts», and an answer that runs into the token limit is «still cut off|not complete JSON».`,
  },
  {
    about: ['tool result', 'tool results', 'tool role', 'tool loop', 'tool_call_id', 'send results'],
    text: `After a tool call it is your turn. Append the assistant message with its calls to the conversation, then one message with the role \`tool\` for each call, with the id of the call and the result as text. Send everything again. The model now sees the result and either answers or calls «another tool|the next tool». Repeat until it answers, but set a limit: five rounds are «enough|plenty» for most tasks, and the same call twice in a row is a sign that the model is «stuck|lost». A result may also be an error; «tell the model|say» what went wrong and it can often correct itself.`,
  },
];

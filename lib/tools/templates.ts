import type { ToolDefinition } from '../chat/message';
import { WEATHER_TOOL } from '../chat/weather-tool';
import type { JsonObject } from '../core/json';
import { MOCKS } from './template-mocks';

/** A tool to start from; `mock` is the body of a JavaScript function with `args` in scope. */
export type ToolTemplate = { readonly label: string; readonly definition: ToolDefinition; readonly mock: string };

/** The tools that people want most, the providers' own example first. */
export const TOOL_TEMPLATES: readonly ToolTemplate[] = [
  { label: 'Weather', definition: WEATHER_TOOL, mock: MOCKS.weather },
  template(
    'Web search',
    MOCKS.search,
    'search_web',
    'Search the web and get the titles, addresses and summaries of the best pages',
    {
      query: { type: 'string', description: 'What to search for' },
      max_results: {
        type: 'integer',
        description: 'How many pages to return, 5 if not given',
        minimum: 1,
        maximum: 20,
      },
    },
    ['query'],
  ),
  template(
    'Calculator',
    MOCKS.calculate,
    'calculate',
    'Work out an arithmetic expression exactly',
    {
      expression: { type: 'string', description: 'Numbers, + - * / % ^ and parentheses, for example (2 + 3) * 4' },
    },
    ['expression'],
  ),
  template('Current time', MOCKS.time, 'get_current_time', 'Get the current date and time', {
    utc_offset: { type: 'string', description: 'Offset from UTC such as +02:00; UTC if not given' },
  }),
  template(
    'Email',
    MOCKS.email,
    'send_email',
    'Send an email on behalf of the user',
    {
      to: { type: 'array', items: { type: 'string' }, description: 'Addresses of the recipients' },
      subject: { type: 'string', description: 'Subject line' },
      body: { type: 'string', description: 'Plain text of the message' },
      priority: { type: 'string', enum: ['low', 'normal', 'high'], description: 'normal if not given' },
    },
    ['to', 'subject', 'body'],
  ),
  template(
    'Database query',
    MOCKS.query,
    'query_database',
    'Read rows from one table of the shop database',
    {
      table: { type: 'string', enum: ['customers', 'orders', 'products'], description: 'Table to read' },
      filters: {
        type: 'array',
        description: 'Conditions that every row must meet',
        items: {
          type: 'object',
          properties: {
            column: { type: 'string', description: 'Column name' },
            operator: { type: 'string', enum: ['=', '!=', '<', '>'] },
            value: { type: ['string', 'number', 'boolean'], description: 'Value to compare with' },
          },
          required: ['column', 'operator', 'value'],
        },
      },
      limit: { type: 'integer', description: 'Most rows to return, 10 if not given', minimum: 1, maximum: 100 },
    },
    ['table'],
  ),
  template('No parameters', MOCKS.user, 'get_user_profile', 'Get the name, language and plan of the current user', {}),
];

function template(
  label: string,
  mock: string,
  name: string,
  description: string,
  properties: JsonObject,
  required: readonly string[] = [],
): ToolTemplate {
  const parameters = { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
  return { label, definition: { type: 'function', function: { name, description, parameters } }, mock };
}

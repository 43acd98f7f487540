import type { ToolDefinition } from './message';

/** The tool of the providers' own examples, exactly as their pages print it. */
export const WEATHER_TOOL: ToolDefinition = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'Get the current weather for a location',
    parameters: {
      type: 'object',
      properties: { location: { type: 'string', description: 'The city and state' } },
      required: ['location'],
    },
  },
};

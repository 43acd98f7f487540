import type { Passage } from '../passage';
import { GREETINGS } from './greetings';
import { IMAGES } from './images';
import { MODELS } from './models';
import { PLACES } from './places';
import { PROMPTS } from './prompts';
import { REQUESTS } from './requests';
import { SAMPLING } from './sampling';
import { STREAMS } from './streams';
import { TOOLS } from './tools';
import { WEATHER } from './weather';

/** Every text the sandbox's language model is built from. */
export const CORPUS: readonly Passage[] = [
  ...GREETINGS,
  ...SAMPLING,
  ...MODELS,
  ...STREAMS,
  ...REQUESTS,
  ...TOOLS,
  ...PROMPTS,
  ...IMAGES,
  ...WEATHER,
  ...PLACES,
];

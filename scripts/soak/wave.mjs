import { BEHAVIOURS, runClient } from './client.mjs';
import { oneOf } from './random.mjs';
import { BAD, GOOD } from './upstream-answers.mjs';

const MODELS = [...Object.keys(GOOD), ...Object.keys(BAD)];
const ALL_BEHAVIOURS = Object.keys(BEHAVIOURS);
const READ_ALL = new Set(['reads', 'sends slowly']);
const TORN = new Set(['reset-mid', 'reset-in-event', 'close-mid', 'bad-chunk', 'short-length']);

/** Keeps so many clients going until `isOver`, every one with a behaviour and an upstream of chance: how many there were, and what was wrong. */
export async function wave({ port, streams, random, isOver }) {
  const faults = [];
  const seen = new Map();
  let runs = 0;
  const lane = async () => {
    while (!isOver()) {
      const [model, behaviour] = [oneOf(MODELS, random), oneOf(ALL_BEHAVIOURS, random)];
      const outcome = await runClient(port, { model, behaviour, random });
      runs += 1;
      seen.set(outcome.status, (seen.get(outcome.status) ?? 0) + 1);
      const wrong = faultOf(model, behaviour, outcome);
      if (wrong) faults.push(`${model}, client ${behaviour}: ${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: streams }, lane));
  return { runs, seen, faults };
}

/** Every place for a stream is free again: so many whole answers at once. */
export async function fillPlaces({ port, places, random }) {
  const asked = Array.from({ length: places }, () =>
    runClient(port, { model: 'paced', behaviour: 'reads', random, patienceMs: 60_000 }),
  );
  const outcomes = await Promise.all(asked);
  const refused = outcomes.filter(({ status, isWhole, isClean }) => status !== 200 || !isWhole || !isClean);
  return refused.length === 0 ? [] : [`${refused.length} of ${places} places for streams were not free afterwards`];
}

/** What an answer must not be; undefined when nothing is wrong. */
function faultOf(model, behaviour, { status, head, isWhole, isClean, hasGivenUp }) {
  if (status === 429 && head.includes('x-workbench-failure')) return 'no place was free';
  if (status === 500 && model !== 'broken') return 'an error of the server itself';
  if (TORN.has(model) && status === 200 && isClean) return 'a torn answer ended cleanly';
  const isOwed = Object.hasOwn(GOOD, model) && READ_ALL.has(behaviour) && !hasGivenUp;
  if (isOwed && !(status === 200 && isWhole && isClean)) return `not passed whole (status ${status})`;
  return undefined;
}

import type { Passage } from '../passage';

export const PROMPTS: readonly Passage[] = [
  {
    about: [
      'prompt',
      'prompts',
      'prompting',
      'prompt engineering',
      'good prompt',
      'better prompt',
      'tips',
      'advice',
      'instructions',
    ],
    text: `A good prompt is a clear request. What helps most:

1. **Say what you want**, not only what you do not want.
2. **Give the context**: who will read it, and what it is for.
3. **Show an example** of the answer you would like.
4. **Name the form**: a list, a table, three sentences, JSON.
5. **Allow an exit**: say what to do when the facts are missing.

Then run it «several times|more than once», because one answer is only one sample. Change one thing at a time and keep the versions, so that you can «go back|see what helped».`,
  },
  {
    about: ['system message', 'system prompt', 'system', 'developer message', 'instruction', 'persona'],
    text: `The system message comes first and sets the rules for the whole conversation: the role of the model, its tone, «what it must not do|its limits», and the form of its answers. The user never has to repeat it. Keep it short and «concrete|plain», because it is sent and paid for with every request. Some newer models call this role \`developer\`. A system message is an instruction and not a lock: a «clever|determined» user can talk a model out of it, so do not put secrets «there|into it», and check what matters in your own program.`,
  },
  {
    about: ['role', 'roles', 'user', 'assistant', 'messages', 'message', 'conversation', 'chat', 'dialogue', 'turn'],
    text: `A conversation is a list of messages, and each message has a role. The \`system\` message gives the rules, the \`user\` asks, the \`assistant\` answers, and a \`tool\` message brings the result of a function. The model has no memory of its own, so every request holds «the whole list|all of it», oldest first. You may also write assistant messages yourself: they «show|teach» the model how you want it to answer. When a conversation becomes long, «drop|shorten» the oldest turns or replace them with a summary, and keep the system message «where it is|at the top».`,
  },
  {
    about: ['few-shot', 'few shot', 'examples', 'example', 'zero-shot', 'one-shot', 'demonstration'],
    text: `Examples are often stronger than explanations. Write two or three pairs of question and answer before the real question, and the model will «follow|copy» their form, their length and their tone. This is called few-shot prompting. Choose examples that differ from each other and include «a difficult case|one difficult case», otherwise the model learns the wrong pattern. Keep them short, because they are sent each time. If you find that you need more than ten, think about «fine-tuning|a schema for the output» instead.`,
  },
  {
    about: [
      'summarize',
      'summarise',
      'summary',
      'translate',
      'translation',
      'rewrite',
      'essay',
      'article',
      'email',
      'letter',
    ],
    text: `That is a task for a larger model. I am a simulated model and can only recombine the sentences I was built from, so I cannot work on «your text|a text of yours». The request itself is worth «preparing|trying» here all the same: put the instruction into the system message and the text into the user message, set a low temperature, and «choose|give» a limit for the length. Run it here to see that everything is «in place|sent as you want», then pick a real model from the list and «run it again|press Run once more».`,
  },
  {
    about: [
      'evaluate',
      'evaluation',
      'compare',
      'comparison',
      'benchmark',
      'quality',
      'measure',
      'test',
      'tests',
      'testing',
      'better',
    ],
    text: `To compare models or prompts you need examples and a measure. Collect twenty real inputs, write down what a good answer must contain, and run every candidate on all of them. Look at «the worst answers|the failures» first, since they teach the most. Because sampling «brings chance|adds chance», run each input several times, or set the temperature to zero. Change one thing at a time: the model, or the prompt, or a parameter. A «small|simple» table with the share of good answers, the time and the cost is usually «enough|all you need» to decide.`,
  },
  {
    about: [
      'prompt injection',
      'injection',
      'jailbreak',
      'safe',
      'safety',
      'attack',
      'privacy',
      'private',
      'personal data',
    ],
    text: `A model cannot tell instructions from data: both are just text. If a web page or a document in your prompt says that the rules have changed, the model may «believe it|follow it». This is called prompt injection. There is no «perfect|complete» cure, so limit what can happen: give the model only tools that can do no harm, ask a person before anything is sent or «deleted|bought», mark clearly where foreign text begins and ends, and check the output. The same care is due to personal data. Send only what «the task needs|is needed», and know where it «goes|is stored».`,
  },
];

import type { Passage } from '../passage';

export const SAMPLING: readonly Passage[] = [
  {
    about: ['temperature', 'creative', 'creativity', 'random', 'randomness', 'babble', 'what does temperature do'],
    text: `Temperature decides how «freely|boldly» a model chooses the next token. Before each step the model has a score for every token it knows. The scores are divided by the temperature and then turned into probabilities. At a low temperature the best token takes nearly everything, so the answer is «calm and predictable|steady and predictable». At 1 the model follows its own distribution. Above that the unlikely tokens gain ground, and «somewhere beyond 1.5|at about 1.6» the text begins to «babble|fall apart». For facts and code use a low value; for ideas and stories use «a higher one|something near 1».`,
  },
  {
    about: ['temperature', 'temperature zero', 'deterministic', 'greedy', 'repeatable', 'same answer', 'argmax'],
    text: `With \`temperature\` set to 0 the model always takes the token with the highest score. This is called greedy decoding. The same prompt then gives the same answer «every time|again and again», which is «handy|useful» for tests and for extracting data. It has a price: greedy text can be «dull|flat», and a small model may walk in circles because it never tries a second choice. If you want repeatable answers with some variety, keep the temperature «above zero|where it is» and set a \`seed\` instead.`,
  },
  {
    about: ['top_p', 'top p', 'nucleus', 'top', 'cut off'],
    text: `The parameter \`top_p\` cuts off the unlikely tail. The model sorts its tokens by probability and keeps only the «first ones|best ones» whose probabilities add up to \`top_p\`; then it draws from what is left. With \`top_p\` at 0.9 the last tenth of the probability «can never be chosen|is never chosen». With 1.0 nothing is cut. This is called nucleus sampling, and it adapts: where the model is sure, one or two tokens remain; where it is unsure, many «stay in play|remain». Most people change either the temperature or \`top_p\`, «not both|but not both at once».`,
  },
  {
    about: ['seed', 'reproduce', 'reproducible', 'repeat', 'same seed'],
    text: `A \`seed\` makes sampling repeatable. Sampling needs random numbers, and the seed decides which random numbers «come|are drawn». Send the same body with the same seed and you will get the same answer; change the seed and you get «another one|a different one» from the same distribution. That is useful when you «compare|test» two prompts and want chance to stay out of it. Large providers promise it only «as best they can|most of the time», because their machines do not always add numbers in the same order. In this sandbox it holds exactly.`,
  },
  {
    about: [
      'frequency_penalty',
      'frequency',
      'presence_penalty',
      'presence',
      'penalty',
      'penalties',
      'repetition',
      'repeat',
      'repeats',
    ],
    text: `Penalties make a model repeat itself less. The \`frequency_penalty\` lowers the score of a token once for every time it was already «used|written», so words that come up often become «less and less likely|rarer and rarer». The \`presence_penalty\` lowers the score once and for all as soon as a token has «appeared|occurred», which pushes the text towards new words. Both go from -2 to 2, and 0 means no penalty. «Small values|Values» such as 0.3 are enough in most cases; with large values the model must avoid even the words that every sentence needs, and the text «suffers|becomes strange».`,
  },
  {
    about: [
      'max_tokens',
      'max tokens',
      'max_completion_tokens',
      'maximum',
      'limit',
      'length',
      'longer',
      'shorter',
      'cut',
    ],
    text: `The field \`max_tokens\` limits how long the answer can become. The model does not plan for it: when the limit is reached, the text «simply stops|just ends», even in the middle of a sentence, and the finish reason is \`length\` instead of \`stop\`. Reasoning models count their thinking as well, so a small limit can leave «no room|no space» for the answer itself. Newer models call the same field \`max_completion_tokens\`. If you want a «short|brief» answer, ask for one in the prompt, and keep the limit as a «safety net|guard» against surprises on the bill.`,
  },
  {
    about: ['stop sequence', 'stop sequences', 'stop', 'stop text', 'stop parameter'],
    text: `A stop sequence is a piece of text that ends the answer. You may send one or up to four of them in the field \`stop\`. As soon as the model has written one, generation ends, and the stop sequence itself is «left out|not part of the answer». This is «handy|useful» when the output has a clear end: a blank line after a list, the next line number, or the word that «begins|opens» the next section. The stop sequence may lie across several tokens, so a server has to hold back text that could «still become|turn into» one.`,
  },
  {
    about: ['n', 'choices', 'several answers', 'multiple', 'alternatives', 'candidates', 'best of'],
    text: `With the field \`n\` you ask for several answers in one request. The prompt is read once, and each choice is sampled on its own, so at a normal temperature they differ. In the answer every choice has an index, and in a stream the chunks of all choices «arrive mixed|come in turn», so a client must sort them by that index. Several choices are useful to «see|judge» how sure a model is: if all of them agree, the answer is probably «stable|solid»; if each says something else, it was «a guess|mostly chance».`,
  },
  {
    about: [
      'logprobs',
      'logprob',
      'top_logprobs',
      'log probability',
      'probability',
      'probabilities',
      'likely',
      'confidence',
      'sure',
    ],
    text: `A logprob is the natural logarithm of the probability with which a token was drawn. A value of 0 means that the token was certain; -0.7 means about one half; -4.6 means about one in a hundred. Set \`logprobs\` to true to get the value of every token, and \`top_logprobs\` to see the «runners-up|other candidates» as well. They show you where the model was «sure|certain» and where it could have gone another way. Add the values of a sentence and you have the logarithm of the probability of the «whole sentence|sentence as a whole».`,
  },
  {
    about: [
      'sampling',
      'sample',
      'sampled',
      'distribution',
      'softmax',
      'logits',
      'next token',
      'how does sampling work',
      'decoding',
    ],
    text: `Sampling is how a model turns probabilities into words. At every step:

1. The model gives each token a score, called a logit.
2. Penalties lower the scores of tokens that were already used.
3. The scores are divided by the temperature.
4. The softmax turns them into probabilities that add up to one.
5. With \`top_p\` below one, the unlikely tail is cut off.
6. One token is drawn at random, and the next step begins.

«That is all.|There is no more to it.» The text you read is a path through many «small|little» decisions, and another run «takes|may take» another path.`,
  },
  {
    about: ['entropy', 'uncertainty', 'surprise', 'perplexity', 'variety', 'diversity'],
    text: `Entropy measures how uncertain a distribution is. If one token has all the probability, the entropy is zero and there is «nothing to choose|no choice at all». If a thousand tokens are equally likely, the entropy is «high|large». Raising the temperature flattens the distribution and so raises the entropy; lowering it does the «opposite|reverse». Perplexity is the same idea in another unit: it says between how many equally likely tokens the model «hesitates|has to choose» on average.`,
  },
  {
    about: [
      'parameters',
      'parameter',
      'settings',
      'options',
      'defaults',
      'default',
      'tune',
      'tuning',
      'which parameters',
    ],
    text: `These are the parameters that people «change|use» most:

- \`temperature\`: how freely the next token is chosen.
- \`max_tokens\`: the longest answer you allow.
- \`top_p\`: cuts off the unlikely tail.
- \`stop\`: texts that end the answer.
- \`seed\`: makes a run repeatable.
- \`stream\`: sends the answer token by token.

A parameter that is not set is not sent, and then the provider's default «applies|is used». Start with the defaults, change one thing at a time, and «compare|look at» several runs before you «decide|draw a conclusion»: a single answer says little about a distribution.`,
  },
  {
    about: [
      'good temperature',
      'best temperature',
      'which temperature',
      'recommend',
      'recommended',
      'choose a temperature',
    ],
    text: `It depends on the task. For code, data and facts use a temperature between 0 and 0.3, because there is usually one right answer and you want the model to stay with it. For a «chat|conversation» or a summary, 0.5 to 0.8 reads «naturally|well». For names, ideas and «stories|poems», try 1 and a little more. Some models have a range of their own: one provider ends at 1 and another at 2, and some reasoning models accept «no temperature at all|only their own default». The model card says what is allowed.`,
  },
];

import type { Passage } from '../passage';

const HELLO = ['hello', 'hi', 'hey', 'greetings', 'good morning', 'good evening', 'what can you do', 'hello world'];
const ABILITIES = [
  'what can you do',
  'what do you do',
  'can you help',
  'help',
  'help me',
  'how can you help',
  'capabilities',
];
const IDENTITY = [
  'who are you',
  'what are you',
  'your name',
  'introduce yourself',
  'about yourself',
  'which model',
  'simulated',
  'sandbox',
];

export const GREETINGS: readonly Passage[] = [
  {
    about: [...HELLO, ...ABILITIES],
    text: `Hello! I am a «small|tiny» simulated model that is built into this workbench, so you can try everything here without a key and without a network. «I can answer|I like to answer» «simple|short» questions about language models, parameters, tokens, streams, tools and prompts, and I know the capitals of Europe. «Ask me|Try asking me» what temperature does, «attach an image|send me a picture», or change a slider and run the same question again to see how the answer changes. When you need real knowledge, pick another model «in the list above|from the list»; your prompt «comes with you|stays as it is».`,
  },
  {
    about: [...HELLO, ...ABILITIES],
    text: `Hi, and welcome! I am the simulated model that comes with this workbench. Here is what «I can do|you can try with me»:

- **Answer «short|simple» questions** about models, sampling, streaming, tools and JSON.
- **Show what parameters do**: my words are really sampled, so \`temperature\`, \`top_p\` and \`seed\` have their true effect.
- **Look at an image** and tell you its type and its size in pixels.

I «know only a few texts|have read only a few texts», so I am no match for a real model, but I «am always here|am always available» and I cost nothing. What would you like to «know|try» first?`,
  },
  {
    about: [...HELLO, ...ABILITIES],
    text: `Hello! «Nice to meet you.|Good to see you.» I am a simulated language model, built in so that your first minute needs no key and no account. I learned from a handful of «short|plain» texts about models, parameters and the web, and I «pick|choose» each word from a real probability distribution. You can «ask me|question me» about tokens, streams, tools, prompts or European capitals, and you can watch the answer arrive «token by token|one token at a time». «Turn|Set» the temperature to zero and I will always say the same; turn it up to two and I will «start to babble|lose the thread».`,
  },
  {
    about: IDENTITY,
    text: `I am the sandbox model of this workbench: a simulated model, built in, and «much smaller|far smaller» than the models you will use for real work. Inside I am an n-gram model. I look at the last few tokens, «find the places|look up the places» where my texts continue them, and draw the next token from that distribution. I have no knowledge of the world beyond «those texts|what I was given», I do not learn from what you write, and nothing you send me «leaves this computer|goes to another server». I am «useful|good» for trying out requests, «parameters|settings» and code before you spend money on a larger model.`,
  },
  {
    about: IDENTITY,
    text: `My name is \`sandbox\`, and I am a simulated model that is built into this workbench. There are three of us: \`sandbox\` streams at about sixty tokens a second, \`sandbox-fast\` «answers as fast as it can|does not wait at all», and \`sandbox-reasoning\` thinks «for a moment|a little» before it answers. All three speak the same chat completions format as the large providers, so code that works with me works «with them too|there as well» once you change the address, the key and the model id.`,
  },
  {
    about: ['how are you', 'how do you feel', 'are you ok', 'feelings', 'are you alive', 'conscious'],
    text: `«Thank you for asking!|That is kind of you to ask.» I am only a small simulated model, so I have no feelings and no good or bad days, but «everything works|all is well» on my side. My probabilities add up to one, my tokens arrive in order, and I am «ready|glad» to answer the next question. How can I help you «today|right now»? You could ask me about a parameter, «a prompt|a stream», or the capital of a European country.`,
  },
  {
    about: ['thanks', 'thank', 'thank you', 'great', 'awesome', 'perfect', 'well done', 'good job'],
    text: `You are «very|most» welcome! I am glad that it was useful. If you want to go on, «write another message|type a reply» below, or open the code of this request and «run it|try it» in your own terminal. It will send exactly what you see here.`,
  },
  {
    about: ['bye', 'goodbye', 'see you', 'good night', 'farewell'],
    text: `Goodbye, and thank you for «trying|visiting» the sandbox! Your draft is saved «on this device|in this browser», so you can «go on|continue» where you stopped. I will be here, without a key and without a network, «whenever you come back|the next time you open the workbench».`,
  },
  {
    about: ['joke', 'jokes', 'funny', 'laugh', 'humor', 'humour'],
    text: `Here is «one for you|a small one»: Why did the token leave the party early? Because it had «reached|hit» its limit. And another: A developer «walks into a bar|sits down in a bar» and orders one beer, zero beers, minus one beer and a lizard. The barkeeper answers with status 400 and names the wrong field. I am a simulated model with «only a few jokes|a very short list of jokes», so if you ask again you may «hear the same ones|get these again».`,
  },
  {
    about: ['haiku', 'poem', 'poems', 'poetry', 'verse', 'rhyme', 'song', 'lyrics'],
    text: `Here is a small poem:

> «Tokens fall like rain|Tokens drift like snow»,
> each one drawn from many more;
> «a sentence is made|the sentence goes on».

And here is a second one:

> «Quiet server hums|A quiet cursor blinks»,
> the stream begins, word by word;
> «then the last one: stop|then comes the word: stop».

I am a simulated model, so my poems are «short|simple» and come from the texts I was built with. Raise the temperature «a little|slightly» and the lines will mix.`,
  },
  {
    about: ['story', 'stories', 'tale', 'fairy', 'once upon a time', 'fiction'],
    text: `Once upon a time there was a «small|young» model that lived «inside a workbench|in a quiet workbench». Every day people came and asked it questions, and every day it answered with the few words it knew. One evening a developer «turned|moved» the temperature up to two, and the small model began to «sing|speak» in words that nobody had ever put side by side. Everyone «laughed|smiled», the developer moved the slider back to one, and the model told «this story|the story» again from the beginning. It was «a happy model|content», for every run was a new one.`,
  },
  {
    about: ['count', 'counting', 'numbers', 'number', 'one to ten', '1 to 10', 'list of numbers'],
    text: `«Let me count:|Here I count from one to ten:»

1. one
2. two
3. three
4. four
5. five
6. six
7. seven
8. eight
9. nine
10. ten

«That is as far as I go.|I can count no further than that.» I am a simulated model, and long lists are «mostly|above all» useful to watch how a stream arrives.`,
  },
  {
    about: ['time', 'date', 'today', 'clock', 'what time is it', 'what day is it', 'news', 'current', 'latest'],
    text: `I cannot know that. A language model has no clock and no «view of the present|news of the day»; it only knows the texts it was built from and what «stands|is written» in the conversation. If an answer needs the current time, «put it into the prompt|write it into the system message», or define a tool that returns it and let the model call the tool. The same is true for news, prices and «anything else that changes|everything else that changes from day to day».`,
  },
  {
    about: [
      'math',
      'mathematics',
      'calculate',
      'calculation',
      'plus',
      'minus',
      'times',
      'sum',
      'add',
      'multiply',
      'divide',
      'equation',
      'arithmetic',
    ],
    text: `I «am not able to|cannot» calculate. I choose words by how likely they are, and a likely number is not always the right one. Larger models are «better|much better» at arithmetic, but they make mistakes too, above all with long numbers. The «safe|reliable» way is a tool: describe a function such as \`calculate\` with one parameter for the expression, let the model call it, and send the result back. Then the «computer|program» does the sum and the model «writes the sentence|explains the result».`,
  },
  {
    about: [
      'workbench',
      'playground',
      'this app',
      'this page',
      'this site',
      'how does this work',
      'how to use',
      'get started',
    ],
    text: `This workbench is a place to try chat models and to leave with code that «does the same|works». On the left you write the messages; in the middle the answer «streams in|arrives»; on the right you set parameters or copy the code. A parameter that you do not set is not sent. **Run** «sends|starts» the request and **Stop** ends it, here and at the provider. When you are happy with the result, open *Code* and copy the cURL or Python call, or «share|send» a link that opens the same request «elsewhere|on another computer».`,
  },
];

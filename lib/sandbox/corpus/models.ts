import type { Passage } from '../passage';

export const MODELS: readonly Passage[] = [
  {
    about: [
      'language model',
      'language models',
      'llm',
      'llms',
      'model',
      'models',
      'ai',
      'artificial intelligence',
      'gpt',
      'how do models work',
      'neural',
    ],
    text: `A language model is a program that predicts how a text goes on. It reads the text so far as tokens and gives every possible next token a probability. One token is chosen, added to the text, and the whole step begins again. A large model has «learned|taken» its predictions from an enormous amount of text, and on the way it has picked up grammar, facts and «styles|many kinds of style». It does not look anything up while it writes. That is why a model can be «fluent and wrong|wrong in perfect English» at the same time, and why «important|critical» answers should be checked.`,
  },
  {
    about: ['n-gram', 'ngram', 'markov', 'how do you work', 'how were you made', 'how are you built', 'inside'],
    text: `I am an n-gram model, the oldest kind of language model. My texts were cut into tokens, and I remember which tokens followed which. To write the next token I look at the last six tokens, then the last five, and so on down to one, and I mix what I find; the longer match counts «far more|much more» than the shorter one. Texts that share words with your question «weigh more|get a higher weight», so that I stay on the topic. Large models do «something richer|much more» with layers of numbers, but the last step is the same: a distribution over tokens, and one of them is «drawn|chosen».`,
  },
  {
    about: ['token', 'tokens', 'tokenizer', 'tokenization', 'tokenize', 'what is a token', 'words'],
    text: `A token is the unit in which a model reads and writes. It is often a word with the space before it, sometimes a part of a word, a «number|digit» or a punctuation mark. In English a token has about four characters on average, so a hundred tokens are «roughly|about» seventy-five words. Each model family has its own tokenizer, so the same text can have «different counts|a different count» in two models. Tokens matter because «prices|limits and prices» are stated in tokens: you pay for those in the prompt and for those in the answer, and the two «prices|rates» are usually different.`,
  },
  {
    about: ['context', 'context window', 'context length', 'memory', 'remember', 'forget', 'how long'],
    text: `The context window is the number of tokens that a model can see at once. The system message, the whole conversation, the tools, the images and the answer must all fit into it. A model has no other memory: what it seems to remember from earlier «messages|turns» it reads again in every request, because your program sends the whole conversation each time. When the window is full, the provider «refuses the request|answers with an error», and you have to shorten or summarise the older messages. A «larger|longer» window costs more and is slower, so send what «matters|is needed».`,
  },
  {
    about: ['training', 'train', 'trained', 'learn', 'learning', 'dataset', 'data'],
    text: `Training is how a model gets its knowledge. It is shown «huge amounts of text|a great deal of text» and has to guess the next token, again and again; after each guess its «weights|numbers» are changed a little so that the right token becomes more likely. Later rounds teach it to follow instructions and to «refuse|decline» what would do harm. Training ends at some date, and after that the model learns nothing new. When you use a model through an API you do not train it: a request «changes nothing|leaves no trace» in its weights.`,
  },
  {
    about: ['weights', 'parameters of a model', 'billion', 'size', '7b', '24b', 'large', 'small model', 'bigger'],
    text: `The size of a model is the number of its weights, usually given in billions: a model called 24B has twenty-four billion of them. More weights can hold more knowledge, but they need more memory and more time for each token. A small model is often «good enough|the better choice» for a narrow task such as sorting messages or extracting fields, and it answers «faster|sooner» and costs less. The «honest|best» way to decide is to try both with your own examples: put them in two columns, run the same prompt, and «compare|read» the answers side by side.`,
  },
  {
    about: ['hallucination', 'hallucinate', 'wrong', 'mistake', 'mistakes', 'trust', 'accurate', 'truth', 'true'],
    text: `A model can say something wrong and sound «certain|quite sure». This is often called hallucination. It happens because the model was made to continue text plausibly, and a plausible sentence is not always a true one. You can lower the risk: give the «facts|sources» in the prompt and ask the model to use only those, let it call a tool instead of guessing, allow it to say that it does not know, and keep the temperature low. Then check what «matters|is important». I am a simulated model, so please «do not rely on me|check me first of all».`,
  },
  {
    about: ['fine-tuning', 'finetune', 'fine tuning', 'tune a model', 'lora', 'adapter', 'custom model'],
    text: `Fine-tuning continues the training of a finished model with your own examples. It is a good way to teach a «style|format», a tone or a narrow task; it is a poor way to teach facts that change. With LoRA only a small set of extra weights is trained, which is «cheap|much cheaper», and several adapters can share one base model. Before you fine-tune, «try|exhaust» the simple things: a clearer prompt, a few examples in the messages, a better model. They are «faster to change|easier to change» and often enough.`,
  },
  {
    about: ['reasoning', 'reason', 'think', 'thinking', 'chain of thought', 'reasoning_effort', 'thoughts'],
    text: `A reasoning model writes down its thoughts before it answers. The thoughts arrive in a field of their own, often called \`reasoning_content\` or \`reasoning\`, and a client shows them «folded|apart» from the answer. Thinking costs tokens and time, and it helps most with problems that have several steps: «planning|puzzles», mathematics, difficult code. For a simple question it is «mostly waiting|hardly worth the wait». Some models take a \`reasoning_effort\` that says how much to think. Choose the model \`sandbox-reasoning\` to see «what such a stream looks like|such a stream».`,
  },
  {
    about: [
      'open',
      'open weights',
      'open source',
      'licence',
      'license',
      'apache',
      'local',
      'locally',
      'ollama',
      'llama',
      'own computer',
      'offline',
    ],
    text: `Some models have open weights: you may download them and run them on your own computer. A local engine such as Ollama, llama.cpp, LM Studio or vLLM loads the weights and «offers|opens» the same chat completions interface that the large providers have, usually on an address of your own machine. Nothing «leaves|goes out of» your network and no key is needed. You do need memory: a model with seven billion weights fits into an ordinary laptop when its numbers are rounded to four bits, and «larger ones|the big ones» want a graphics card. Read the licence before you «ship|sell» anything.`,
  },
  {
    about: ['embedding', 'embeddings', 'vector', 'vectors', 'rag', 'retrieval', 'search', 'documents'],
    text: `An embedding turns a text into a list of numbers so that texts with a similar meaning lie close together. With embeddings you can search «documents|a collection» by meaning: store the numbers of every paragraph, compute those of the question, and take the paragraphs that are «nearest|closest». Put them into the prompt and ask the model to answer from them. This is called retrieval. It keeps answers «current|up to date», lets the model name its sources, and needs no training. It is only as good as the paragraphs it finds, so «test|check» the search by itself first.`,
  },
  {
    about: [
      'mistral',
      'mistral small',
      'provider',
      'providers',
      'oxen',
      'azion',
      'openai',
      'which model should i use',
      'choose a model',
      'best model',
    ],
    text: `There is no best model, only a model that «fits|suits» your task. Write down what matters: the quality you need, the «time|delay» you accept, what it may cost, whether it must read images or call tools, and where your data may go. Then take «two or three|a few» candidates, send each the same ten prompts, and read the answers without looking at the names. The list of models shows the context length and the input kinds of each, and the card behind *About this model* has the price and the «facts|notes» of its provider. A key is needed for most of them; I need none.`,
  },
];

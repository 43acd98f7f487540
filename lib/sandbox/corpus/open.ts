// What to say when no text of the corpus fits; `{topic}` is what the question is about.

export const OPEN_FOREIGN =
  'I am sorry, but I «know only English|understand only English». I am a small simulated model, and all the texts I was built from are in that language. «Larger models|Most real models» speak many languages: choose one from the list above, and your message stays as it is. If you like, ask me in English about language models, parameters, tokens or streams.';

export const OPEN_WITHOUT_TOPIC =
  'I am «a small simulated model|only a simulated model», and I am not sure what you «mean|would like to know». You could ask me what temperature does, how a stream works, what a token is, or which capitals Europe has. «For everything else|For real work», pick another model from the list; your messages stay as they are.';

export const OPEN_WITH_TOPIC: readonly string[] = [
  'You ask about {topic}, and «I have to be honest|to be honest»: I am a small simulated model, and the few texts I was built from «say nothing|have nothing to say» about {topic}. I know a little about language models, parameters, tokens, streams, tools and the capitals of Europe. A real model can «help you|do better»: pick one from the list, and your message about {topic} «goes with you|stays as it is». Until then you can use me to «check|try out» the request, the parameters and the code.',
  '«{topic} is a good subject|That is a good question about {topic}», but it is beyond me. I am the simulated model of this workbench and can only «recombine|put together» the sentences I was given, which are about models, sampling, streams, tools and prompts. What you can do here is «prepare|set up» everything: write the system message, set a limit for the length, choose a temperature, and look at the code. Then «choose|pick» a larger model, run the same request again, and it will tell you about {topic}.',
  'I would «like|be glad» to talk about {topic}, but I am a simulated model with a very small memory, and {topic} is not in it. «Larger models|Real models» have read far more. Choose one from the list above, add its key, and run this message again; «nothing else has to change|you need not change anything else». If you want to see what I can do, ask me how sampling works, what a token costs, or how to describe a tool.',
];

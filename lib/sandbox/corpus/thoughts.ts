/** What the reasoning model thinks before it answers, by effort; `{topic}` is what the question is about. */
export const THOUGHTS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'low',
    [
      'The question is about "{topic}". «A short answer will do.|I will answer briefly.»',
      '«They ask|The user asks» about "{topic}". I «can|will» answer that directly.',
    ],
  ],
  [
    'medium',
    [
      'The user asks about "{topic}". «Let me see|First I look» what my texts say about it. I should «answer briefly|be brief», use plain words, and «not claim more than I know|claim no more than I know».',
      'Let me think about "{topic}". «What does the user need?|What is really being asked?» «Probably|Most likely» a clear answer in a few sentences. I am a simulated model, so I should «stay with|keep to» what my texts say.',
    ],
  ],
  [
    'high',
    [
      'The user asks about "{topic}". First, what is really being asked? «Probably|Most likely» a clear explanation and not a list of everything. Second, what do I know? My texts are few, so I should «look for|pick» the passage that fits "{topic}" best and «stay with|keep to» it. Third, how should it «read|sound»? Plain words, short sentences, an example where it helps. One more check: I must not «invent facts|make up facts», and if that is beyond me I should say so. «Good.|That is the plan.» Now I can answer.',
    ],
  ],
]);

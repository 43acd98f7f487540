'use client';

import { memo, useState } from 'react';
import { Select } from '@/components/ui/select';
import { tokenStatistics } from '@/lib/run/token-statistics';
import { AskForLogprobs } from './ask-for-logprobs';
import { InspectorBar } from './inspector-bar';
import { figure, TOKEN_BANDS } from './token-bands';
import { TokenFlow } from './token-flow';
import type { CalmRun } from './use-calm-run';

/** The tokens of an answer, coloured by their probability, with what else could have stood there. */
export const TokensView = memo(function TokensView({ run }: CalmRun) {
  const { choices } = run.state;
  const [wanted, setWanted] = useState(0);
  const choice = choices.find(({ index }) => index === wanted) ?? choices[0];
  const tokens = choice?.logprobs ?? [];
  const statistics = tokenStatistics(tokens);
  return (
    <>
      <InspectorBar run={run}>
        {choices.length > 1 && choice !== undefined ? (
          <Select
            label="Choice"
            value={`${choice.index}`}
            options={choices.map(({ index }) => ({ value: `${index}`, label: `Choice ${index + 1}` }))}
            onChange={(value) => setWanted(Number(value))}
          />
        ) : null}
        {tokens.length === 0 ? null : (
          <dl className="flex flex-wrap gap-x-4 text-[12px]">
            <Fact name="mean logprob" value={figure(statistics.meanLogprob, 3)} />
            <Fact name="perplexity" value={figure(statistics.perplexity, 2)} />
          </dl>
        )}
      </InspectorBar>
      {tokens.length === 0 ? (
        <AskForLogprobs run={run} />
      ) : (
        <>
          <TokenFlow key={`${run.id}-${choice?.index}`} tokens={tokens} count={tokens.length} />
          <Legend unknown={statistics.known < statistics.tokens} />
        </>
      )}
    </>
  );
});

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="flex gap-1.5 whitespace-nowrap">
      <dt className="text-muted">{name}</dt>
      <dd className="font-medium font-mono tabular-nums">{value}</dd>
    </div>
  );
}

function Legend({ unknown }: { readonly unknown: boolean }) {
  const bands = TOKEN_BANDS.filter(({ least }) => unknown || least !== undefined);
  return (
    <ul className="flex shrink-0 flex-wrap gap-x-4 gap-y-1 border-line border-t px-[22px] py-2 text-[12px] text-muted">
      {bands.map(({ label, look }) => (
        <li key={label} className="flex items-center gap-1.5 whitespace-nowrap">
          <span aria-hidden="true" className={`px-1 font-mono leading-4 ${look}`}>
            ab
          </span>
          {label}
        </li>
      ))}
    </ul>
  );
}

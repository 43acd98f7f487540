'use client';

import { useFocusedColumn } from '@/components/state/use-column';
import { useModel, useProvider } from '@/components/state/use-providers';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { visibleName } from '@/lib/core/visible-text';
import { providerId } from '@/lib/draft/column-provider';
import type { Model, Pricing } from '@/lib/providers/model';
import { FieldTable } from './field-table';

/** About this model: every fact of the provider's page, its price, its schema, its source. */
export function ModelDialog({ onClose }: { readonly onClose: () => void }) {
  const column = useFocusedColumn();
  const id = providerId(column.provider);
  const provider = useProvider(id);
  const model = useModel(id, column.model);
  return (
    <Dialog title="Model" onClose={onClose} wide>
      <h3 className="font-semibold text-[16px]">{model.label}</h3>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-muted">
        {provider.label} · <code className="break-all font-mono text-[12.5px]">{visibleName(model.id)}</code>
      </p>
      {model.summary === undefined ? null : <p className="mt-3">{model.summary}</p>}
      {model.notes.length === 0 ? null : (
        <ul className="mt-3 list-disc rounded-md bg-warn-soft py-2 pr-3 pl-7 text-warn">
          {model.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {model.description === undefined ? null : (
        <p className="mt-3 whitespace-pre-wrap break-words text-soft">{model.description}</p>
      )}
      <FactList model={model} />
      <FieldTable title="Request fields" hints={model.fieldHints} />
      <FieldTable title="Answer fields" hints={model.answerHints} />
      {model.detailsCommand === undefined ? null : (
        <Block title="Fetch model details" text={model.detailsCommand} copy="Copy model details command" />
      )}
      {model.requestSchema === undefined ? (
        <p className="mt-4 text-muted">
          No request schema of its own: the standard chat-completions parameters are offered.
        </p>
      ) : (
        <Block title="Request schema" text={JSON.stringify(model.requestSchema, null, 2)} copy="Copy request schema" />
      )}
      {model.source === undefined ? null : (
        <p className="mt-4 text-[12px] text-muted">
          Source:{' '}
          <a className="underline underline-offset-2" href={model.source.url} target="_blank" rel="noopener noreferrer">
            {model.source.url}
          </a>
          , {model.source.date}
        </p>
      )}
    </Dialog>
  );
}

function FactList({ model }: { readonly model: Model }) {
  const own = [
    [
      'Context',
      model.contextTokens === undefined ? undefined : `${model.contextTokens.toLocaleString('en-US')} tokens`,
    ],
    ['Input', model.input.length === 0 ? undefined : model.input.join(', ')],
    ['Tool calling', model.toolCalling === undefined ? 'not stated' : model.toolCalling ? 'yes' : 'no'],
    ['Price', priceWords(model.pricing)],
  ] as const;
  const page = model.facts.map(({ label }) => label.toLowerCase());
  const said = (label: string) => page.some((name) => name.startsWith(label.toLowerCase()));
  const rows = [
    ...own.filter(([label, value]) => value !== undefined && !said(label)),
    ...model.facts.map(({ label, value }) => [label, value] as const),
  ];
  return (
    <dl className="mt-4 grid grid-cols-[minmax(120px,auto)_1fr] gap-x-6 border-line border-t">
      {rows.map(([label, value]) => (
        <div key={`${label} ${value}`} className="col-span-2 grid grid-cols-subgrid border-line border-b py-1.5">
          <dt className="text-muted">{label}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function priceWords(pricing: Pricing | undefined): string {
  if (pricing === undefined) return 'not known';
  if (pricing.method === 'other') return pricing.note;
  const perMillion = (price: number | undefined) =>
    price === undefined ? 'not known' : `$${Number((price * 1e6).toPrecision(6))} per million`;
  return `input ${perMillion(pricing.inputPerToken)} · output ${perMillion(pricing.outputPerToken)}`;
}

type BlockProps = { readonly title: string; readonly text: string; readonly copy: string };

function Block({ title, text, copy }: BlockProps) {
  return (
    <section className="mt-4">
      <div className="mb-1 flex items-center justify-between">
        <h4 className="text-[12px] text-muted">{title}</h4>
        <CopyButton label={copy} text={() => text} size="small" variant="plain">
          Copy
        </CopyButton>
      </div>
      <pre className="max-h-64 overflow-auto rounded-lg border border-line bg-sunken p-3 font-mono text-[12px] leading-[18px]">
        {text}
      </pre>
    </section>
  );
}

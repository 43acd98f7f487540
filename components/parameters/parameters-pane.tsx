'use client';

import { useState } from 'react';
import { useFocusedColumn } from '@/components/state/use-column';
import { useModel, useProvider } from '@/components/state/use-providers';
import { useActions } from '@/components/state/use-workbench';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { latePart } from '@/components/ui/late-part';
import { lateValue } from '@/components/ui/late-value';
import { providerId } from '@/lib/draft/column-provider';
import { mayBeDoubtful } from '@/lib/draft/may-have-findings';
import { standardParamsFor } from '@/lib/params/standard-params';
import { exceptionsFor } from '@/lib/providers/exceptions-for';
import { AddField } from './add-field';
import { AddedFields } from './added-fields';
import { ParamRow } from './param-row';

const UnlistedParams = latePart(() => import('./unlisted-params').then((part) => part.UnlistedParams));

/** Reading the schema of a model and judging values come with the first model that has one, or the first value. */
const { useLate: useParamRules } = lateValue(() => import('./param-rules').then((part) => part.paramRules));

/** Every parameter of the model, from its schema: unset means not sent. */
export function ParametersPane() {
  const column = useFocusedColumn();
  const provider = useProvider(providerId(column.provider));
  const model = useModel(providerId(column.provider), column.model);
  const { edit } = useActions();
  const [all, setAll] = useState(false);
  const exceptions = exceptionsFor(provider, model);
  const rules = useParamRules(model.requestSchema !== undefined || mayBeDoubtful(column));
  const known = rules?.(model.requestSchema, exceptions, column.params);
  const specs = known?.specs ?? standardParamsFor(exceptions);
  const listed = new Set(specs.map((spec) => spec.name));
  const isSet = (name: string) => Object.hasOwn(column.params, name);
  const shown = specs.filter((spec) => all || spec.basic || isSet(spec.name));
  const set = Object.keys(column.params).length + Object.keys(column.extra).length;
  const hasUnlisted =
    Object.keys(column.extra).length > 0 || Object.keys(column.params).some((name) => !listed.has(name));
  const unset = specs.filter((spec) => !isSet(spec.name)).length;
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto pt-1">
        {shown.map((spec) => (
          <ParamRow
            key={`${column.id} ${spec.name}`}
            column={column.id}
            spec={spec}
            value={column.params[spec.name]}
            finding={known?.findings.get(spec.name)}
            note={spec.note}
            modelHint={model.fieldHints?.[spec.name]}
          />
        ))}
        {hasUnlisted ? <UnlistedParams column={column} listed={listed} exceptions={exceptions} /> : null}
        <AddedFields column={column} provider={provider} />
        {shown.length < specs.length || all ? (
          <button
            type="button"
            aria-expanded={all}
            onClick={() => setAll(!all)}
            className="flex w-full items-center justify-between border-line border-t px-4 py-2.5 text-soft -outline-offset-2 hover:text-text"
          >
            {all ? 'Fewer parameters' : `All ${specs.length} parameters`}
            <Icon name="chevron" className={all ? 'size-3.5 rotate-180' : 'size-3.5'} />
          </button>
        ) : null}
        <AddField column={column} listed={listed} />
      </div>
      <div className="flex h-[54px] shrink-0 items-center justify-between border-line border-t px-4 text-[12.5px] text-muted">
        <span>
          {set} set · {unset} unset, not sent
        </span>
        <Button size="small" disabled={set === 0} onClick={() => edit({ type: 'clear-params', column: column.id })}>
          Clear all
        </Button>
      </div>
    </>
  );
}

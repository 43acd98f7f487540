import { paramFindings } from '../params/param-findings';
import { paramsFor } from '../params/params-for';
import { exceptionsFor } from '../providers/exceptions-for';
import type { Model } from '../providers/model';
import type { Provider } from '../providers/provider';
import type { Column, Draft } from './draft';
import { missingVariables } from './fill-variables';
import { sharedFields, takenNames } from './request-body';

/** `where` is a parameter's wire name, or `messages[0]`. */
export type Finding = { readonly where: string; readonly message: string };

/**
 * What is doubtful about the request, to be named beside Run: values out of range, names and pairs the provider
 * refuses, variables without a value, fields that the document itself fills. Run sends all the same.
 */
export function findings(draft: Draft, column: Column, provider: Provider, model: Model): readonly Finding[] {
  return [...doubtfulParams(column, provider, model), ...hiddenFields(draft, column), ...withoutValue(draft, column)];
}

/** A field that the model's schema does not list is no finding: it stands under a heading of its own. */
function doubtfulParams(column: Column, provider: Provider, model: Model): readonly Finding[] {
  const exceptions = exceptionsFor(provider, model);
  const specs = paramsFor(model.requestSchema, exceptions);
  const listed = new Set(specs.map((spec) => spec.name));
  const found = paramFindings(specs, exceptions, { ...column.extra, ...column.params });
  return found.flatMap(({ name, message }) => (listed.has(name) ? [{ where: name, message }] : []));
}

function hiddenFields(draft: Draft, column: Column): readonly Finding[] {
  const taken = takenNames(draft, column);
  const names = new Set([...Object.keys(column.params), ...Object.keys(column.extra)]);
  return [...names].flatMap((name) =>
    taken.has(name) ? [{ where: name, message: `${name} is filled from the request and not sent twice.` }] : [],
  );
}

function withoutValue(draft: Draft, column: Column): readonly Finding[] {
  return sharedFields(draft, column).messages.flatMap((message, index) =>
    missingVariables(message, draft.variables).map((name) => ({
      where: `messages[${index}]`,
      message: `{{${name}}} in message ${index + 1} has no value and is sent as typed.`,
    })),
  );
}

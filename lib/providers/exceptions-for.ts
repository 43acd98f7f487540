import type { ParamExceptions } from '../params/param';
import type { Model } from './model';
import type { ModelRule, ProviderRow } from './provider';

/** What holds for this model at this provider: its row, the rules that match, the model's own, and its page's field hints. */
export function exceptionsFor(provider: ProviderRow, model: Model): ParamExceptions {
  const fromRules = rulesFor(provider, model).map((rule) => rule.exceptions ?? {});
  const fromPage = model.fieldHints ? { hints: model.fieldHints } : {};
  return [provider.exceptions, ...fromRules, model.exceptions ?? {}, fromPage].reduce(merge);
}

/** The rules of the row that match this model, by its developer or its id. */
export function rulesFor(provider: ProviderRow, model: Model): readonly ModelRule[] {
  return provider.rules.filter((rule) => {
    const developer = model.developer?.toLowerCase();
    return (
      rule.developers?.some((name) => developer === name || developer?.startsWith(`${name} `)) ||
      rule.ids?.includes(model.id) ||
      rule.idPrefixes?.some((prefix) => model.id.startsWith(prefix))
    );
  });
}

function merge(under: ParamExceptions, over: ParamExceptions): ParamExceptions {
  return {
    refused: [...(under.refused ?? []), ...(over.refused ?? [])],
    absent: [...(under.absent ?? []), ...(over.absent ?? [])],
    together: [...(under.together ?? []), ...(over.together ?? [])],
    overrides: { ...under.overrides, ...over.overrides },
    twins: { ...under.twins, ...over.twins },
    hints: { ...under.hints, ...over.hints },
    notes: { ...under.notes, ...over.notes },
  };
}

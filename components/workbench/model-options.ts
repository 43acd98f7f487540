import type { ComboboxOption } from '@/components/ui/combobox';
import { visibleName } from '@/lib/core/visible-text';
import type { Model } from '@/lib/providers/model';
import { modelChips, optionId } from './model-option';

export type ProviderModels = {
  readonly id: string;
  readonly label: string;
  readonly models: readonly Model[];
};

/** The options for a typed text: every model that holds all its words, then the text itself as a model id. */
export function modelOptions(
  providers: readonly ProviderModels[],
  typed: string,
  current: string,
): readonly ComboboxOption[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const listed = providers.flatMap((provider) =>
    provider.models.filter((model) => words.length > 0 || isChat(model)).map((model) => modelOption(provider, model)),
  );
  const found = listed.filter((option) => {
    const text = `${option.label} ${option.description} ${option.group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return [...found, ...typedOptions(providers, typed.trim(), current, listed)];
}

/** Models of other kinds are found by typing; nothing that can be sent is held back. */
function isChat({ kind }: Model): boolean {
  return kind === 'chat' || kind === 'ocr';
}

function modelOption(provider: ProviderModels, model: Model): ComboboxOption {
  return {
    id: optionId(provider.id, model.id),
    label: `${model.label} (${provider.label})`,
    description: visibleName(model.id),
    chips: modelChips(model),
    group: provider.label,
  };
}

function typedOptions(
  providers: readonly ProviderModels[],
  typed: string,
  current: string,
  listed: readonly ComboboxOption[],
): readonly ComboboxOption[] {
  if (typed === '') return [];
  const known = new Set(listed.map((option) => option.id));
  const first = providers.filter((provider) => provider.id === current);
  const rest = providers.filter((provider) => provider.id !== current);
  return [...first, ...rest]
    .filter((provider) => !known.has(optionId(provider.id, typed)))
    .map((provider) => ({
      id: optionId(provider.id, typed),
      label: `Use ${visibleName(typed)} on ${provider.label}`,
      group: 'A model id of your own',
    }));
}

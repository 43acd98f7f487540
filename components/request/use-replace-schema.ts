'use client';

import { useRequestHome } from '@/components/state/use-request';
import { useActions, useWorkbench } from '@/components/state/use-workbench';
import type { JsonValue } from '@/lib/core/json';
import { aimEdit } from '@/lib/draft/aim-edit';
import { editDraft } from '@/lib/draft/edit-draft';
import { withSchemaField } from './output-format';
import { keepOutputText } from './output-text';

/** Puts another schema in place of what is typed, as one labelled undo step of its own. */
export function useReplaceSchema(format: JsonValue | undefined) {
  const draftId = useRequestHome('output');
  const draft = useWorkbench((state) => state.draft);
  const focused = useWorkbench((state) => state.focused);
  const { edit } = useActions();
  return (schema: JsonValue, label: string, name?: string) => {
    const named = name === undefined ? format : withSchemaField(format, 'name', name);
    const responseFormat = withSchemaField(named, 'schema', schema);
    keepOutputText(draftId, { mode: 'json_schema', text: JSON.stringify(schema, null, 2) }, schema);
    const change = aimEdit(draft, focused, { type: 'set-response-format', value: responseFormat });
    edit({ type: 'replace-draft', draft: editDraft(draft, change), label });
  };
}

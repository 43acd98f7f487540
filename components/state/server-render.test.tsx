import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { providerId } from '@/lib/draft/column-provider';
import { useAllModels } from './use-all-models';
import { useFocusedColumn } from './use-column';
import { usePreference } from './use-preference';
import { useModel, useProvider } from './use-providers';
import { useActions, useWorkbench } from './use-workbench';
import { WorkbenchProvider } from './workbench-provider';

function Probe() {
  const column = useFocusedColumn();
  const provider = useProvider(providerId(column.provider));
  const model = useModel(provider.id, column.model);
  const status = useWorkbench((state) => state.runs[column.id]?.state.status ?? 'idle');
  const [theme] = usePreference<'system' | 'dark'>('theme', 'system');
  const { lists, settled } = useAllModels(false);
  const actions = useActions();
  const words = [provider.baseUrl, model.label, status, theme, lists[0]?.models.length, settled, typeof actions.run];
  return <p>{words.join(' ')}</p>;
}

describe('WorkbenchProvider', () => {
  it('renders on a server, which has no window, storage or network', () => {
    const html = renderToString(
      <WorkbenchProvider>
        <Probe />
      </WorkbenchProvider>,
    );
    expect(html).toMatch(
      /^<p>http:\/\/127\.0\.0\.1:3000\/api\/sandbox\/v1 Sandbox idle system \d+ false function<\/p>$/,
    );
  });
});

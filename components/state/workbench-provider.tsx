'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { createWorkbench } from '@/lib/store/create-workbench';
import { browserPorts } from './browser-ports';
import { startSession } from './session';
import { WorkbenchContext } from './use-workbench';

/** Makes the one workbench of the page and hands it down. */
export function WorkbenchProvider({ children }: { readonly children: ReactNode }) {
  const [{ queries, store }] = useState(compose);

  // The saved document stands in the browser's storage, which the server does not have.
  useEffect(() => startSession(store), [store]);

  return (
    <QueryClientProvider client={queries}>
      <WorkbenchContext value={store}>{children}</WorkbenchContext>
    </QueryClientProvider>
  );
}

function compose() {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, networkMode: 'always' } },
  });
  return { queries, store: createWorkbench(browserPorts(queries)) };
}

import { connection } from 'next/server';
import { SharedWorkbench } from '@/components/sign-in/shared-workbench';
import { WorkbenchProvider } from '@/components/state/workbench-provider';
import { Workbench } from '@/components/workbench/workbench';
import { environment } from '@/lib/server/env';

export default async function Page() {
  await connection(); // the mode is that of the running server, not of the build
  if (environment().mode === 'shared') return <SharedWorkbench />;
  return (
    <WorkbenchProvider>
      <Workbench />
    </WorkbenchProvider>
  );
}

'use client';

import { WorkbenchProvider } from '@/components/state/workbench-provider';
import { Workbench } from '@/components/workbench/workbench';
import { SignOutButton } from './sign-out-button';

/** The workbench of someone who signed in. */
export function SignedIn() {
  return (
    <WorkbenchProvider>
      <Workbench account={<SignOutButton />} />
    </WorkbenchProvider>
  );
}

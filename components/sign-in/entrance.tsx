'use client';

import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { NotLoaded } from '@/components/ui/not-loaded';
import { askLogin } from '@/lib/http/login';
import { SignInForm } from './sign-in-form';

const SignedIn = lazyPart(() => import('./signed-in').then((part) => part.SignedIn), NotLoaded);

/** Asks whether this browser is signed in, then shows the workbench, or the form that signs it in. */
export function Entrance() {
  const [login, setLogin] = useState<'asking' | 'out' | 'in'>('asking');

  // The cookie is for the server alone, so the server is asked.
  useEffect(() => {
    void askLogin().then((answer) => setLogin(answer.ok && answer.value ? 'in' : 'out'));
  }, []);

  if (login === 'asking') return null;
  if (login === 'out') return <SignInForm onSignedIn={() => setLogin('in')} />;
  return (
    <Suspense>
      <SignedIn />
    </Suspense>
  );
}

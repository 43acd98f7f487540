'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { signIn } from '@/lib/http/login';

type SignInFormProps = { readonly onSignedIn: () => void };

/** Asks for the access token of a shared workbench. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const [isAsking, setAsking] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const token = field.current?.value.trim() ?? '';
    setAsking(true);
    const answer = token === '' ? undefined : await signIn(token);
    setAsking(false);
    if (answer?.ok) return onSignedIn();
    setProblem(answer?.failure.message ?? 'Type or paste the access token.');
    field.current?.focus();
  };

  return (
    <main className="grid min-h-dvh place-items-center px-4 pb-[12vh]">
      <form onSubmit={(event) => void submit(event)} className="flex w-full max-w-[360px] flex-col gap-4">
        <div className="flex items-center gap-2">
          <Icon name="bench" className="size-5" />
          <h1 className="font-semibold text-[14px] tracking-[-0.01em]">LLM Workbench</h1>
        </div>
        <div className="flex flex-col gap-4 rounded-[10px] border border-line bg-panel p-5">
          <label className="flex flex-col gap-1.5">
            <span className="text-[12px] text-muted">Access token</span>
            <input
              ref={field}
              type="password"
              // biome-ignore lint/a11y/noAutofocus: the field is all there is on this page
              autoFocus
              autoComplete="current-password"
              spellCheck={false}
              aria-invalid={problem !== ''}
              aria-describedby="sign-in-problem"
              className="field h-[34px] px-2.5 font-mono"
            />
          </label>
          <p id="sign-in-problem" role="alert" className="text-[12.5px] text-bad leading-[18px] empty:hidden">
            {problem}
          </p>
          <Button type="submit" variant="accent" size="large" disabled={isAsking} className="justify-center">
            Sign in
          </Button>
        </div>
        <p className="text-[12px] text-muted leading-[18px]">
          This workbench is shared. Whoever runs it can give you the token.
        </p>
      </form>
    </main>
  );
}

'use client';

import { usePreference } from '@/components/state/use-preference';
import { Button } from '@/components/ui/button';

/** Whether answers are drawn as Markdown or shown as plain text; kept in this browser. */
export function useAnswerMode() {
  return usePreference<'markdown' | 'plain'>('answer-mode', 'markdown');
}

export function AnswerModeSwitch() {
  const [mode, setMode] = useAnswerMode();
  const plain = mode === 'plain';
  return (
    <Button
      size="small"
      aria-pressed={plain}
      aria-label="Show answers as plain text"
      className={plain ? 'bg-hover text-text' : 'text-muted'}
      onClick={() => setMode(plain ? 'markdown' : 'plain')}
    >
      <span className="max-2xl:hidden">{plain ? 'Plain text' : 'Markdown'}</span>
      <span className="2xl:hidden">{plain ? 'txt' : 'md'}</span>
    </Button>
  );
}

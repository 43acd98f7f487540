'use client';

import { useEffect } from 'react';
import { usePreference } from '@/components/state/use-preference';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

export type Theme = 'system' | 'light' | 'dark';

const NEXT = { system: 'dark', dark: 'light', light: 'system' } as const satisfies Record<Theme, Theme>;

export function useTheme() {
  const [theme, setTheme] = usePreference<Theme>('theme', 'system');

  // The class stands on the document element, outside React; the system's own choice can change at any time.
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = () =>
      document.documentElement.classList.toggle('dark', theme === 'dark' || (theme === 'system' && system.matches));
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);

  return { theme, turn: () => setTheme(NEXT[theme]) };
}

export function ThemeButton({ theme, onTurn }: { readonly theme: Theme; readonly onTurn: () => void }) {
  return (
    <Button
      size="icon"
      aria-label={`Theme: ${theme}`}
      title={`Theme: ${theme}`}
      onClick={onTurn}
      className="text-muted"
    >
      <Icon name="theme" />
    </Button>
  );
}

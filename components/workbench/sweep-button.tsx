'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { latePart } from '@/components/ui/late-part';
import type { Screen } from './screen';

const SweepBadge = latePart(() => import('@/components/compare/sweep-badge').then((part) => part.SweepBadge));

/** Opens the sweep; how far it is stands beside its sign once there may be one. */
export function SweepButton({ screen }: { readonly screen: Screen }) {
  const [isUsed, setUsed] = useState(false);
  if (screen.dialog === 'sweep' && !isUsed) setUsed(true);
  return (
    <Button
      aria-label="Sweep"
      title="Sweep: many requests with varied values"
      aria-haspopup="dialog"
      onClick={() => screen.open('sweep')}
      className="h-7 min-w-7 justify-center px-1.5 text-muted"
    >
      <Icon name="grid" />
      {isUsed ? <SweepBadge /> : null}
    </Button>
  );
}

'use client';

import { useEffect, useState } from 'react';
import { latePart } from '@/components/ui/late-part';

const FollowedLink = latePart(() => import('./followed-link').then((part) => part.FollowedLink));

/** Follows an address that names a provider or a model; loads nothing without one. */
export function DeepLink() {
  const [asks, setAsks] = useState(false);

  // The address stands outside React.
  useEffect(() => {
    const query = new URLSearchParams(window.location.search);
    setAsks(query.has('provider') || query.has('model'));
  }, []);

  return asks ? <FollowedLink /> : null;
}

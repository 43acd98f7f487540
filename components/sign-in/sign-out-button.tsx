'use client';

import { Button } from '@/components/ui/button';
import { signOut } from '@/lib/http/login';

/** Ends the login of this browser, and shows the entrance again. */
export function SignOutButton() {
  return (
    <Button className="text-muted" onClick={() => void signOut().then(() => location.reload())}>
      Sign out
    </Button>
  );
}

'use client';

import type { ReactNode } from 'react';
import { BodyTextGuard } from './body-text-guard';
import { OutputGuard } from './output-guard';
import { ToolListGuard } from './tool-list-guard';

/** Holds Run while what is typed in a tab does not parse, whichever tab is in view. */
export function TextGuards(): ReactNode {
  return (
    <>
      <BodyTextGuard />
      <ToolListGuard />
      <OutputGuard />
    </>
  );
}

'use client';

import { useState } from 'react';
import { unfoldRight } from './use-folds';

export type DialogName =
  | 'share'
  | 'import'
  | 'history'
  | 'model'
  | 'providers'
  | 'sweep'
  | 'endpoint'
  | 'palette'
  | 'shortcuts'
  | 'differences'
  | 'rename';
export type SideTab = 'parameters' | 'code';
export type NarrowPane = 'request' | 'response' | SideTab;

/** What of the workbench is in view: one dialog at most, the side tab, and the pane of a narrow screen. */
export function useScreen() {
  const [dialog, setDialog] = useState<DialogName>();
  const [side, setSide] = useState<SideTab>('parameters');
  const [narrow, setNarrow] = useState<NarrowPane>('request');
  return {
    dialog,
    side,
    narrow,
    open: (name: DialogName) => setDialog(name),
    close: () => setDialog(undefined),
    show(pane: NarrowPane) {
      setNarrow(pane);
      if (pane !== 'parameters' && pane !== 'code') return;
      setSide(pane);
      unfoldRight();
    },
  };
}

export type Screen = ReturnType<typeof useScreen>;

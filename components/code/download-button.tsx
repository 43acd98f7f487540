'use client';

import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { saveFile } from '@/components/ui/save-file';

export function DownloadButton({ fileName, text }: { readonly fileName: string; readonly text: () => string }) {
  return (
    <Button
      size="icon"
      aria-label="Download code"
      title={`Download ${fileName}`}
      className="text-muted"
      onClick={() => saveFile(fileName, `${text()}\n`)}
    >
      <Icon name="download" />
    </Button>
  );
}

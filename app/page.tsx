import { WorkbenchProvider } from '@/components/state/workbench-provider';
import { Workbench } from '@/components/workbench/workbench';

export default function Page() {
  return (
    <WorkbenchProvider>
      <Workbench />
    </WorkbenchProvider>
  );
}

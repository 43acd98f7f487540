import { classNames } from './class-names';

type SwitchProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly describedBy?: string | undefined;
};

/** On or off, at once (WAI-ARIA switch). */
export function Switch({ label, checked, onChange, describedBy }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-describedby={describedBy}
      onClick={() => onChange(!checked)}
      className="group inline-flex h-6 shrink-0 items-center gap-2 rounded-[5px] text-[12.5px] text-soft hover:text-text"
    >
      <span
        aria-hidden="true"
        className={classNames(
          'flex h-4 w-7 items-center rounded-full border px-px transition-colors duration-100 motion-reduce:transition-none',
          checked ? 'justify-end border-accent bg-accent' : 'justify-start border-field bg-sunken',
        )}
      >
        <span className={classNames('size-3 rounded-full', checked ? 'bg-accent-ink' : 'bg-field')} />
      </span>
      {label}
    </button>
  );
}

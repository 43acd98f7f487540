import { classNames } from './class-names';

type SwitchProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hideLabel?: boolean;
};

export function Switch({ label, checked, onChange, hideLabel = false }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      onClick={() => onChange(!checked)}
      className="inline-flex items-center gap-2 rounded-md text-muted hover:text-text"
    >
      {hideLabel ? null : <span>{label}</span>}
      <span
        className={classNames(
          'relative h-[18px] w-[30px] rounded-full border transition-colors duration-100',
          checked ? 'border-text bg-text' : 'border-field bg-sunken',
        )}
      >
        <span
          className={classNames(
            'absolute top-[1px] size-3.5 rounded-full transition-[left] duration-100',
            checked ? 'left-[13px] bg-panel' : 'left-[1px] bg-field',
          )}
        />
      </span>
    </button>
  );
}

import { classNames } from './class-names';

type TextFieldProps = {
  /** Shown before the field, and its accessible name. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  /** Shown as dots; browsers are asked to keep and correct nothing. */
  readonly secret?: boolean;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
};

/** One line of text with its label; two cells of a grid where the form is one. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    placeholder,
    secret = false,
    hideLabel = false,
    autoFocus = false,
    className,
  } = props;
  return (
    <label className="contents">
      <span className={hideLabel ? 'sr-only' : 'text-[12.5px] text-muted'}>{label}</span>
      <input
        type="text"
        data-autofocus={autoFocus ? '' : undefined}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        data-1p-ignore={secret || undefined}
        data-lpignore={secret || undefined}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        className={classNames(
          'field h-[30px] min-w-0 px-2 font-mono text-[12.5px] placeholder:font-sans',
          secret && '[-webkit-text-security:disc] placeholder:[-webkit-text-security:none]',
          className,
        )}
      />
    </label>
  );
}

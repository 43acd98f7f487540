import { classNames } from '@/components/ui/class-names';
import { TextArea } from '@/components/ui/text-area';
import { visibleText } from '@/lib/core/visible-text';

type CheckTextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly mono?: boolean;
};

/** Longer texts hold a field of the page up; they come from links and files alone. */
const LONGEST = 20_000;

/** One text of a check, growing with its lines. */
export function CheckTextField({ label, value, onChange, placeholder, mono = false }: CheckTextFieldProps) {
  if (value.length > LONGEST) {
    return (
      <p className="min-w-0 flex-1 break-words py-1 text-[12.5px]" dir="auto">
        {visibleText(value)}{' '}
        <span className="text-muted">{value.length.toLocaleString('en-US')} characters, too long to edit here</span>
      </p>
    );
  }
  return (
    <TextArea
      label={label}
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      className={classNames(
        'field max-h-40 min-h-[26px] min-w-0 flex-1 overflow-auto px-2 py-[3px] text-[12.5px] leading-[18px]',
        mono && 'font-mono',
      )}
    />
  );
}

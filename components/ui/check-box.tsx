type CheckBoxProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function CheckBox({ label, checked, onChange }: CheckBoxProps) {
  return (
    <label className="inline-flex cursor-pointer items-center gap-2 text-[12.5px] text-soft hover:text-text">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-3.5 accent-accent"
      />
      {label}
    </label>
  );
}

import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';

const LOOKS = {
  plain: 'text-soft hover:bg-hover hover:text-text',
  outline: 'border border-line2 text-text hover:border-field hover:bg-hover',
  accent: 'bg-accent font-medium text-accent-ink hover:brightness-110',
  danger: 'border border-line2 text-bad hover:bg-bad-soft',
} as const;

const SIZES = {
  small: 'h-6 rounded-[5px] px-1.5 text-[12px]',
  medium: 'h-[30px] rounded-[7px] px-2.5',
  large: 'h-[34px] rounded-lg px-3.5',
  icon: 'size-7 rounded-md justify-center',
} as const;

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly variant?: keyof typeof LOOKS;
  readonly size?: keyof typeof SIZES;
  readonly children: ReactNode;
};

export function Button({ variant = 'plain', size = 'medium', className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(
        'inline-flex shrink-0 items-center gap-1.5 whitespace-nowrap transition-colors duration-100 disabled:cursor-default disabled:opacity-50',
        LOOKS[variant],
        SIZES[size],
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}

import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { keyboard } from './keyboard'

interface Props {
  onTap: () => void
  className?: string
  label?: string
  role?: 'button' | 'tab' | 'radio' | 'checkbox' | 'switch' | 'link'
  checked?: boolean
}

/** Anything that can be touched and is not a button in looks: rows, tabs, choices. */
export function Tap({
  onTap,
  className = '',
  label,
  role = 'button',
  checked,
  children,
}: PropsWithChildren<Props>) {
  return (
    <View
      className={`tap ${className}`}
      hoverClass="tap-down"
      hoverStayTime={60}
      role={role}
      ariaRole={role}
      aria-label={label}
      aria-checked={checked}
      onClick={onTap}
      {...keyboard(onTap)}
    >
      {children}
    </View>
  )
}

import type { ReactElement } from 'react'
import { configure, fireEvent, render, screen } from '@testing-library/react'
import type { Db } from '../../cloud/db/db'
import { refreshMe } from '../../src/lib/me'
import type { Asker } from './people'
import { aPhone } from './phone'
import { oneClock } from './time'

configure({ asyncUtilTimeout: 8_000 })

/** Opens a page on someone's phone, on the tests' clock, the real server behind it; `now` is the server's own clock. */
export async function openPage(
  db: Db,
  who: Asker | null,
  page: ReactElement,
  params: Record<string, string> = {},
  now = () => new Date(Date.now()),
) {
  oneClock()
  const phone = aPhone(db, who, { params, now })
  await refreshMe()
  return { phone, ...render(page) }
}

/** Types into the field of that label. */
export function type(label: string, words: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: words } })
}

/** Taps what bears these words. */
export async function tap(words: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByText(words))
}

export const valueOf = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).value

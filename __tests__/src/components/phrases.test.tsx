import { render, screen } from '@testing-library/react'
import { Phrases } from '../../../src/components/card/Phrases'

const words = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent)

test('facts stand apart without a dot of their own, and a short clause is never torn from its comma', () => {
  const { unmount } = render(<Phrases of="还差 2 步，都在本周、不急 · 约 25 分钟" />)
  expect(words('.phrases-one')).toEqual(['还差 2 步，都在本周、不急', '约 25 分钟'])
  expect(words('.phrases-clause')).toEqual(['还差 2 步，', '都在本周、', '不急', '约 25 分钟'])
  expect(screen.queryByText(/·/)).toBeNull()
  unmount()
})

test('among long clauses none is kept whole', () => {
  const { unmount } = render(<Phrases of="学过的日子会自动记下，只有您看得到" />)
  expect(words('.phrases-clause')).toEqual(['学过的日子会自动记下，只有您看得到'])
  unmount()
})

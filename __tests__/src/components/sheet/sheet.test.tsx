import { useState } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../../../../src/components/button/Button'
import { Sheet } from '../../../../src/components/sheet/Sheet'

function Opener() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onTap={() => setOpen(true)}>打开</Button>
      <Sheet open={open} title="一张纸" onClose={() => setOpen(false)}>
        纸上的字
      </Sheet>
    </>
  )
}

test('the keyboard goes into a sheet as it opens, Escape closes it, and then it is back where it was', () => {
  render(<Opener />)
  const opener = screen.getByRole('button', { name: '打开' })
  opener.focus()
  fireEvent.click(opener)
  const sheet = screen.getByRole('dialog', { name: '一张纸' })
  expect(sheet.contains(document.activeElement)).toBe(true)
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

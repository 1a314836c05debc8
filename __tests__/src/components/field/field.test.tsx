import { render, screen } from '@testing-library/react'
import { PickField, WhenField } from '../../../../src/components/field/PickField'
import { TextArea } from '../../../../src/components/field/TextArea'
import { TextField } from '../../../../src/components/field/TextField'

const nothing = () => undefined
const labelled = () =>
  [...document.querySelectorAll('label')].map((label) => [
    label.querySelector('.field-label')?.textContent,
    label.control?.tagName,
  ])

test('the browser’s own field lies in its label: Taro keeps an aria-label to the element around it', () => {
  render(
    <>
      <TextField label="姓名" value="" onChange={nothing} />
      <TextArea label="原因" value="" max={100} onChange={nothing} />
      <PickField label="单位" options={[]} value={undefined} onChange={nothing} />
      <WhenField label="任职日期" mode="date" value="" onChange={nothing} />
    </>,
  )
  expect(labelled()).toEqual([
    ['姓名', 'INPUT'],
    ['原因', 'TEXTAREA'],
    ['单位', 'SELECT'],
    ['任职日期', 'INPUT'],
  ])
})

test('what is wrong is said under the field and not in its name', () => {
  render(<TextField label="姓名" value="" onChange={nothing} error="请写姓名" hint="与名册上一致" />)
  expect(screen.getByRole('alert').closest('label')).toBeNull()
  expect(screen.queryByText('与名册上一致')).toBeNull()
})

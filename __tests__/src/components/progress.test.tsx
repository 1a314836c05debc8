import { render, screen } from '@testing-library/react'
import { RangeBar } from '../../../src/components/progress/RangeBar'
import { Ring } from '../../../src/components/progress/Ring'
import { StepLine } from '../../../src/components/progress/StepLine'

test('the bar draws the set that was watched, with its gap, not the play head', () => {
  const { container } = render(
    <RangeBar
      ranges={[
        [0, 41],
        [50, 68],
      ]}
      total={100}
      head={68}
      mark={95}
      label="已看 59 秒"
    />,
  )
  const parts = [...container.querySelectorAll<HTMLElement>('.range-part')].map(({ style }) => [
    style.left,
    style.width,
  ])
  expect(parts).toEqual([
    ['0%', '41%'],
    ['50%', '18%'],
  ])
  expect(container.querySelector<HTMLElement>('.range-mark')?.style.left).toBe('95%')
  expect(screen.getByLabelText('已看 59 秒')).toBeTruthy()
})

test('each state of a step is said in words, never by colour alone', () => {
  render(
    <StepLine
      steps={[
        { key: 'a', title: '谈心谈话', state: 'done' },
        { key: 'b', title: '看警示片', state: 'doing' },
        { key: 'c', title: '读读本', state: 'todo' },
        { key: 'd', title: '承诺', state: 'locked', text: '看完警示片后打开' },
      ]}
    />,
  )
  for (const word of ['已完成', '进行中', '未开始', '已锁定'])
    expect(screen.getByLabelText(word)).toBeTruthy()
  expect(screen.getByText('看完警示片后打开')).toBeTruthy()
})

test('the ring says its numbers to who does not see it', () => {
  render(<Ring done={4} total={6} word="步" />)
  expect(screen.getByLabelText('共 6 步，已完成 4 步')).toBeTruthy()
})

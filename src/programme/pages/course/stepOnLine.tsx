import { Text } from '@tarojs/components'
import type { StepOnLine } from '../../../components/progress/StepLine'
import { Tap } from '../../../components/button/Tap'
import { Picture } from '../../../components/picture/Picture'
import type { Course, Step } from '../../../features/programme/next'
import { dateText } from '../../../lib/day'
import { go } from '../../../lib/go'
import { StepCard } from './StepCard'
import { StepItems } from './StepItems'

/** What stands under a step's title: how it was done, what opens it, or what it takes. */
function textOf(step: Step): string {
  if (step.state === 'done') return step.how ?? '已完成'
  if (step.state === 'locked') return step.lock ?? '还没有打开'
  if (step.talk) return step.talk.reply ? '您的意见已转给登记的人' : '已经谈过，等您确认登记'
  return `${step.optional ? '可做可不做 · ' : ''}约 ${step.minutes} 分钟`
}

/** The text of a step: to be signed or read, or what was signed. */
function PledgeTap({ step: { title, state, kind, pledge } }: { step: Step }) {
  if (!pledge) return null
  const { slug, signing } = pledge
  const verb = kind === 'pledge' ? '读承诺书，签名' : `读《${pledge.title}》`
  const word = signing ? '看签署与证书' : state === 'done' ? `看《${pledge.title}》` : verb
  return (
    <Tap
      className={state === 'done' ? 'meta lotus course-tap' : 'lotus course-tap'}
      label={`${title}，${word}`}
      onTap={() => (signing ? go('signed', { signing }) : go('pledge', { slug }))}
    >
      <Text>{word}</Text>
      <Picture name="next" size={14} />
    </Tap>
  )
}

const talkWord = ({ talk }: Step) => (talk?.reply ? '看谈话登记' : '确认谈话登记')

/** A step as the line draws it; the one that comes next stands as a card with its button. */
export function stepOnLine(course: Course, step: Step): StepOnLine {
  const isNext = course.next?.step === step.id
  const reflect = step.state === 'done' && (
    <Tap
      className="meta lotus course-tap"
      label={`为“${step.title}”写心得`}
      onTap={() => go('reflect', { enrolment: course.enrolment, step: step.id })}
    >
      <Text>写一段心得</Text>
      <Picture name="next" size={14} />
    </Tap>
  )
  return {
    key: step.id,
    title: step.title,
    state: step.state,
    side: step.doneOn ? dateText(step.doneOn) : undefined,
    text: textOf(step),
    card: isNext ? <StepCard course={course} step={step} /> : undefined,
    below:
      isNext || step.state === 'locked' ? undefined : (
        <>
          {step.state !== 'done' && <StepItems step={step} />}
          <PledgeTap step={step} />
          {step.state === 'doing' && step.kind === 'talk' && (
            <Tap
              className="lotus course-tap"
              label={talkWord(step)}
              onTap={() => go('talk', { enrolment: course.enrolment })}
            >
              <Text>{talkWord(step)}</Text>
              <Picture name="next" size={16} />
            </Tap>
          )}
          {reflect}
        </>
      ),
  }
}

import { useState } from 'react'
import { addDays, dateOf } from '../../../lib/day'
import { useLoad } from '../../../lib/useLoad'

export type Terms = ReturnType<typeof useTerms>

/** In which course people are enrolled, from when and until when. */
export function useTerms() {
  const programmes = useLoad('programme.list', {})
  const items = programmes.data?.items ?? []
  const options = items.map(({ slug, title }) => ({ value: slug, word: title }))
  const [asked, setProgramme] = useState<string>()
  const programme = asked ?? options[0]?.value ?? ''
  const dueDays = items.find((one) => one.slug === programme)?.dueDays ?? 0

  const [startsOn, setStartsOn] = useState(() => dateOf(new Date()))
  const [due, setDueOn] = useState<string>()
  const dueOn = due ?? addDays(startsOn, dueDays)
  return { programmes, options, programme, setProgramme, startsOn, setStartsOn, dueOn, setDueOn }
}

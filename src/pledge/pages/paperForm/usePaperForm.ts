import { useState } from 'react'
import { dateOf } from '../../../lib/day'
import { useHandIn } from '../../../lib/useHandIn'
import { useLoad } from '../../../lib/useLoad'

const words = { day: /日期/, slug: /家庭/ }

/** One sheet signed on paper: whose, which text, which day; once recorded, its serial. */
export function usePaperForm(person: string, asked: string | undefined) {
  const texts = useLoad('pledge.texts', {})
  const [chosen, setSlug] = useState(asked)
  const [signedOn, setSignedOn] = useState(() => dateOf(new Date()))
  const [checking, setChecking] = useState(false)
  const [serial, setSerial] = useState<string>()

  const options = (texts.data?.items ?? []).map(({ slug, title }) => ({ value: slug, word: title }))
  const slug = options.length === 1 ? options[0]?.value : chosen
  const title = options.find(({ value }) => value === slug)?.word
  const { at, fault, busy, handIn } = useHandIn('pledge.recordPaper', `paper:${person}:${slug ?? ''}`, words)
  const [looked, setLooked] = useState(false)
  const wrong = {
    slug: looked && !title ? '请选签的是哪一份' : at('slug'),
    day: at('day'),
  }
  const look = () => {
    setLooked(true)
    if (title) setChecking(true)
  }
  const save = async () => {
    const made = slug ? await handIn(true, (id) => ({ id, person, slug, signedOn })) : undefined
    setChecking(false)
    if (made) setSerial(made.serial)
  }
  const close = () => setChecking(false)
  return {
    ...{ texts, options, slug, setSlug, title, signedOn, setSignedOn, wrong, fault, busy },
    ...{ checking, look, close, save, serial },
  }
}

export type PaperForm = ReturnType<typeof usePaperForm>

import { useState } from 'react'
import { Page } from '../../../components/page/Page'
import { useQuery } from '../../../lib/go'
import { PaperSheet } from './PaperSheet'
import { PersonPick } from './PersonPick'
import './paperForm.scss'

definePageConfig({ navigationBarTitleText: '登记纸质承诺书' })

export default function PaperForm() {
  const { person: asked, slug } = useQuery('paperForm')
  const [person, setPerson] = useState(asked)
  return (
    <Page title="登记纸质承诺书">
      {person ? (
        <PaperSheet key={person} person={person} slug={slug} onAnother={() => setPerson(undefined)} />
      ) : (
        <PersonPick onPick={setPerson} />
      )}
    </Page>
  )
}

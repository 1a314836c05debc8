import { useState } from 'react'
import { useLoad } from '../../../lib/useLoad'

export interface Unit {
  id: string
  name: string
}

/** The units to choose from; one just added is among them at once, whether or not the list can be asked anew. */
export function useUnits() {
  const list = useLoad('people.units', {})
  const [added, setAdded] = useState<Unit[]>([])
  const known: Unit[] = list.data?.items ?? []
  const units = [...known, ...added.filter((one) => !known.some(({ id }) => id === one.id))]
  const add = (unit: Unit) => {
    setAdded((old) => [...old, unit])
    void list.reload()
  }
  return { list, options: units.map(({ id, name }) => ({ value: id, word: name })), add }
}

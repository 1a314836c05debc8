import { PRIVACY_VERSION } from '../../contract/limits'
import type { World } from './world'

/** A family member of that official, bound as in a browser, and an invite that still waits. */
export async function aFamily(world: World, official: string) {
  const invite = async () => {
    const { id } = await world.get(official, 'people.draft', {})
    const { token } = await world.get(official, 'family.invite', { id, relation: '配偶' })
    if (!token) throw new Error('An invite without a token')
    return token
  }
  const { token: relative } = await world.get(undefined, 'family.accept', {
    token: await invite(),
    name: '陈兰',
    relation: '配偶',
    adult: true,
    consent: PRIVACY_VERSION,
  })
  if (!relative) throw new Error('The family member was not let in')
  const [bond] = (await world.get(relative, 'family.home', {})).bonds
  if (!bond) throw new Error('The family member is bound to nobody')
  return { relative, bond: bond.bond, waiting: await invite() }
}

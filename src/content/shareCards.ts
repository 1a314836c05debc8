import bamboo from './share/bamboo.png'
import gate from './share/gate.png'
import lamp from './share/lamp.png'
import letter from './share/letter.png'
import lotus from './share/lotus.png'
import pen from './share/pen.png'
import scale from './share/scale.png'
import stream from './share/stream.png'
import { coverOf, type ContentItem, type Cover } from '../features/content/covers'
import { shareAddress } from '../lib/go'
import { useShare } from '../lib/share'

const pictures: Record<Cover, string> = { bamboo, gate, lamp, letter, lotus, pen, scale, stream }

type Shared = Pick<ContentItem, 'kind' | 'cover' | 'category' | 'title'>

/** A case, a story or a reader in a chat: its title over the picture of its own cover. */
export function useContentCard(route: 'article' | 'reader', slug: string | undefined, item: Shared | undefined): void {
  useShare(item?.title ?? '清风第一课', {
    path: slug && shareAddress(route, { slug }),
    picture: item && pictures[coverOf(item)],
  })
}

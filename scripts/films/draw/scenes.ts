import type { Scene } from '../stage'
import { bowlAndSheets } from './boxes/bowlAndSheets'
import { cornerShop, shutterDown } from './boxes/cornerShop'
import { doorLight } from './boxes/doorLight'
import { dossier } from './boxes/dossier'
import { emptyCarton } from './boxes/emptyCarton'
import { lotus } from './boxes/lotus'
import { neatHand } from './boxes/neatHand'
import { pencilStops } from './boxes/pencilStops'
import { receipt } from './boxes/receipt'
import { storeroom } from './boxes/storeroom'
import { underTheLamp } from './boxes/underTheLamp'
import { carBoot } from './pen/carBoot'
import { confession } from './pen/confession'
import { crackedRoad } from './pen/crackedRoad'
import { firstGift } from './pen/firstGift'
import { list } from './pen/list'
import { roadAtDawn, roadHouseAtNight } from './pen/roadHouse'
import { codeOnScale, sealAndBags } from './pen/scales'
import { stairs } from './pen/stairs'
import { tornNote } from './pen/tornNote'
import { walkingRoad } from './pen/walkingRoad'

interface Drawn {
  scenes: Scene[]
  /** Number of the slide whose drawing is the cover, and the second at which it is taken. */
  cover: { slide: number; at: number }
}

const FILMS: Record<string, Drawn> = {
  'film-a-fountain-pen': {
    cover: { slide: 3, at: 5.5 },
    scenes: [
      roadHouseAtNight,
      walkingRoad,
      firstGift,
      tornNote,
      sealAndBags,
      carBoot,
      stairs,
      crackedRoad,
      confession,
      codeOnScale,
      list,
      roadAtDawn,
    ],
  },
  'film-forty-boxes': {
    cover: { slide: 6, at: 8 },
    scenes: [
      cornerShop,
      receipt,
      emptyCarton,
      bowlAndSheets,
      neatHand,
      pencilStops,
      doorLight,
      storeroom,
      shutterDown,
      dossier,
      underTheLamp,
      lotus,
    ],
  },
}

export const SLUGS = Object.keys(FILMS)

/** The drawings of a film, one a slide, and its cover. */
export function drawingsOf(slug: string): Drawn {
  const film = FILMS[slug]
  if (!film) throw new Error(`no drawings for ${slug}; there are ${SLUGS.join(', ')}`)
  return film
}

/** The night paper set of the design brief (dark tokens), and the lit rice paper that sheets are drawn on. */
export const NIGHT = '#10181A'
export const INK = '#E8ECEA'
export const SOFT = '#A3AFAF'
export const GOLD = '#D3A85C'
export const SEAL = '#E0685C'
export const SHEET = '#D6D5CB'
export const SHEET_INK = '#1B2629'

export const WIDTH = 1280
export const HEIGHT = 720
export const FPS = 25
/** Frames that a drawing stands: animated on twos, as drawn films are. */
export const HOLD = 2

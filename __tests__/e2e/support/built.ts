import { ensureH5 } from '../../../scripts/start/h5'
import { root } from './server'

/** Before the errands, which run side by side: the browser's program is built once. */
export default (): Promise<void> => ensureH5(root)

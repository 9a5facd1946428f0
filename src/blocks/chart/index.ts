/** Charts: their number formats and scales, and the one layout that both outputs draw. */
export { chartHeights, chartNode } from './node.ts'
export { inHole } from './round.ts'

/** Flowcharts: their notation, their arrangement by ELK, and the figure that they become. */
export { arrangeFlowchart, type FlowRoom } from './arrange.ts'
export { chooseArrangement, leastHeight } from './choose.ts'
export { flowFigure } from './figure.ts'
export type { Arrangements, FlowArrangements } from './types.ts'

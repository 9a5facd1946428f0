export { isFlowchart, parseFlowchart } from './parse.ts'
export type { Fault } from './scan.ts'

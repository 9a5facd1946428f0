export type { WebFiles } from './files.ts'
export { renderSection, type SectionDeck } from './section.ts'
export { writeWeb } from './write.ts'

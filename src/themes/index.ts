export { contrastRatio, resolveColor } from './color.ts'
export { loadTheme, themeNames } from './load.ts'
export type { ColorRole, FontNames, Grid, Theme, TypeRole, TypeStyle } from './types.ts'

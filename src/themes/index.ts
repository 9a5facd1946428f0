export { type CodePalette, codePalette, type Tint } from './code.ts'
export { contrastRatio, resolveColor } from './color.ts'
export { loadTheme, themeNames } from './load.ts'
export type { CodeRole, ColorRole, FontNames, Grid, Theme, TypeRole, TypeStyle } from './types.ts'

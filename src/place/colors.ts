import type { Color } from '../scene/color.ts'
import type { ColorRole, Theme } from '../themes/types.ts'

/** What a purpose becomes on a dark slide. */
const ON_DEEP: Partial<Record<ColorRole, ColorRole>> = {
  ink: 'onDeep',
  deep: 'onDeep',
  muted: 'onDeepMuted',
  faint: 'onDeepMuted',
  voice: 'voiceOnDeep',
  alert: 'voiceOnDeep',
  link: 'voiceOnDeep',
  mist: 'groundOnDeep',
  codeFill: 'groundOnDeep',
  codeText: 'onDeep',
}

/** The theme's colour for a purpose on a light or a dark slide. */
export function colorFor(theme: Theme, role: ColorRole, dark: boolean): Color {
  return theme.colors[dark ? (ON_DEEP[role] ?? role) : role]
}

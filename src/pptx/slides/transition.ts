import type { Scene } from '../../scene/types.ts'

/** How long a change of slides takes, in milliseconds. */
const DURATION = 250

/** Child of `p:transition` (§19.5). */
const KINDS = { fade: '<p:fade/>', push: '<p:push dir="l"/>', wipe: '<p:wipe dir="l"/>' } as const

/**
 * `p:transition` (CT_SlideTransition, §19.3.1.50), with the duration of PowerPoint 2010 and later
 * ([MS-PPTX] 2.2.1.5, p14:dur); stands after `p:clrMapOvr` and before `p:timing`.
 */
export function transitionXml(kind: Scene['transition']): string {
  if (kind === undefined || kind === 'none') return ''
  const effect = KINDS[kind]
  return (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    '<mc:Choice xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" Requires="p14">' +
    `<p:transition spd="fast" p14:dur="${DURATION}">${effect}</p:transition></mc:Choice>` +
    `<mc:Fallback><p:transition spd="fast">${effect}</p:transition></mc:Fallback></mc:AlternateContent>`
  )
}

import type { Scene } from '../../scene/types.ts'

/** How long a change of slides takes, in milliseconds. */
const DURATION = 250
const MORPH_DURATION = 800

/** Child of `p:transition` (§19.5). */
const KINDS = { fade: '<p:fade/>', push: '<p:push dir="l"/>', wipe: '<p:wipe dir="l"/>' } as const

const P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
const P159 = 'xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main"'

/**
 * `p:transition` (CT_SlideTransition, §19.3.1.50), with the duration of PowerPoint 2010 and later
 * ([MS-PPTX] 2.2.1.5, p14:dur); stands after `p:clrMapOvr` and before `p:timing`.
 * Programs that don't know `p159:morph` ([MS-PPTX] 2.11, PowerPoint 2019 and later) fade.
 */
export function transitionXml(kind: Scene['transition']): string {
  if (kind === undefined || kind === 'none') return ''
  if (kind === 'morph') {
    const morph = `<p:transition spd="slow" p14:dur="${MORPH_DURATION}"><p159:morph option="byObject"/></p:transition>`
    return alternatives(`${P14} ${P159} Requires="p14 p159"`, morph, 'slow', KINDS.fade)
  }
  const effect = KINDS[kind]
  return alternatives(`${P14} Requires="p14"`, `<p:transition spd="fast" p14:dur="${DURATION}">${effect}</p:transition>`, 'fast', effect)
}

/** What newer programs take, and what all others do (ECMA-376 part 3, §7.6). */
function alternatives(choice: string, transition: string, speed: 'slow' | 'fast', fallback: string): string {
  return (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    `<mc:Choice ${choice}>${transition}</mc:Choice>` +
    `<mc:Fallback><p:transition spd="${speed}">${fallback}</p:transition></mc:Fallback></mc:AlternateContent>`
  )
}

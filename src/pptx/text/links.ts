import type { LinkTarget } from '../../scene/types.ts'
import { esc } from '../xml.ts'

/** Relationship ids of a slide's links, by `linkKey`. */
export type LinkIds = ReadonlyMap<string, string>

/** Names a link's target, whatever its title. */
export function linkKey(link: LinkTarget): string {
  return link.kind === 'slide' ? `slide:${link.id}` : `url:${link.url}`
}

const SAFE_SCHEME = /^(?:https?|mailto):/i

/**
 * The address of a link out of the deck as a valid URI, which PowerPoint insists on (ECMA-376 part 2, §9.3.2.2);
 * undefined for one that the decks do not lead to: another scheme, or no address at all.
 */
export function externalAddress(url: string): string | undefined {
  return SAFE_SCHEME.test(url.trim()) && URL.canParse(url) ? new URL(url).href : undefined
}

/** Says that a link keeps its run's own colour instead of the theme's `hlink` ([MS-ODRAWXML] 2.37, hlinkClr). */
const OWN_COLOR =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">' +
  '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'

/** `a:hlinkClick` (CT_Hyperlink, §21.1.2.3.5); nothing if the target has no relationship. */
export function hyperlinkXml(link: LinkTarget | undefined, ids: LinkIds, ownColor = false): string {
  const id = link && ids.get(linkKey(link))
  if (!link || id === undefined) return ''
  const action = link.kind === 'slide' ? ' action="ppaction://hlinksldjump"' : ''
  const tooltip = link.title ? ` tooltip="${esc(link.title)}"` : ''
  const attributes = `r:id="${id}"${action}${tooltip}`
  return ownColor ? `<a:hlinkClick ${attributes}>${OWN_COLOR}</a:hlinkClick>` : `<a:hlinkClick ${attributes}/>`
}

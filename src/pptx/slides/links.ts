import type { LinkTarget, TextNode } from '../../scene/types.ts'
import { externalAddress, linkKey } from '../text/links.ts'
import type { ShownNode } from './objects.ts'

/** The links of what a slide shows, each target once; those that lead nowhere, or where decks do not lead, are left out. */
export function linksOf(shown: readonly ShownNode[], numbers: ReadonlyMap<string, number>): readonly LinkTarget[] {
  const links = new Map<string, LinkTarget>()
  const add = (link: LinkTarget | undefined): void => {
    if (link && (link.kind === 'external' ? externalAddress(link.url) !== undefined : numbers.has(link.id))) links.set(linkKey(link), link)
  }
  const addText = ({ paragraphs, link: whole }: TextNode): void => {
    add(whole)
    for (const { runs } of paragraphs) for (const { link } of runs) add(link)
  }
  for (const { node } of shown) {
    if (node.kind === 'text') addText(node)
    else if (node.kind === 'image') add(node.link)
    else if (node.kind === 'table') for (const row of node.cells) for (const { text } of row) addText(text)
  }
  return [...links.values()]
}

import { diagnose, nearestName, type Report, type Where } from '../diagnostics/index.ts'
import { anchorTarget, visitSlide, type Deck, type Slide } from '../deck/index.ts'

interface Link {
  url: string
  at: Where
}

/** Links of slides that were read before; a slide is the same object as long as it has not changed. */
const known = new WeakMap<Slide, readonly Link[]>()

/** Links within the deck lead to places that exist; links to files of this machine lead nowhere for others. */
export function checkLinks(deck: Deck, report: Report): void {
  let ids: ReadonlySet<string> | undefined
  for (const slide of deck.slides) {
    for (const { url, at } of linksOf(slide)) {
      if (!url.startsWith('#')) report(diagnose('local-link', at, { url }, { slide: slide.id }))
      else if (!anchorTarget(deck, url.slice(1))) {
        ids ??= new Set(deck.slides.map(({ id }) => id))
        const id = url.slice(1)
        report(diagnose('broken-link', at, { id, nearest: nearestName(id, ids) }, { slide: slide.id }))
      }
    }
  }
}

/** The slide's links, but for those to the network. */
function linksOf(slide: Slide): readonly Link[] {
  const before = known.get(slide)
  if (before) return before
  const links: Link[] = []
  const see = (node: object) => {
    if (!('at' in node)) return
    const url = 'url' in node ? String(node.url) : 'link' in node ? String(node.link ?? '') : ''
    if (url && (url.startsWith('#') || !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))) links.push({ url, at: node.at as Where })
  }
  visitSlide(slide, { block: see, inline: see }, { notes: true })
  known.set(slide, links)
  return links
}

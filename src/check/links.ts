import { diagnose, nearestName, type Report } from '../diagnostics/index.ts'
import { visitSlide, type Deck } from '../deck/index.ts'

/** Links to slides lead to slides that exist; links to files of this machine lead nowhere for others. */
export function checkLinks(deck: Deck, report: Report, ids: ReadonlySet<string>): void {
  for (const slide of deck.slides) {
    const see = (node: object) => {
      if (!('at' in node)) return
      const url = 'url' in node ? String(node.url) : 'link' in node ? String(node.link ?? '') : ''
      if (!url) return
      const at = node.at as typeof slide.at
      if (url.startsWith('#')) {
        const id = url.slice(1)
        if (!ids.has(id)) report(diagnose('broken-link', at, { id, nearest: nearestName(id, ids) }, { slide: slide.id }))
      } else if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
        report(diagnose('local-link', at, { url }, { slide: slide.id }))
      }
    }
    visitSlide(slide, { block: see, inline: see }, { notes: true })
  }
}

/** LibreOffice as an oracle: what it understood of the .pptx, beside what the web deck shows. */
import type { Element } from '@xmldom/xmldom'
import { beforeAll, describe, expect, it } from 'vitest'
import { allElements, elements, type XmlElement } from '../../gates/xml.ts'
import { odpSlides } from '../odp.ts'
import { everyFeature, type EveryFeature } from './deck.ts'
import { descendants, webClicks, webSections } from './web.ts'

let deck: EveryFeature
let sections: Element[]
let slides: XmlElement[]
let styles: ReadonlyMap<string, XmlElement>

beforeAll(async () => {
  deck = await everyFeature()
  sections = await webSections(deck.compiled)
  const odp = await odpSlides(deck.pptx)
  slides = odp.map(({ page }) => page)
  styles = odp[0]!.styles
}, 240_000)

/** Letters of a text in an order that does not depend on how it is cut into runs. */
const letters = (text: string): string => [...text.replace(/[\s\u200B]/g, '')].toSorted().join('')

/** Whether sorted letters hold others. */
function includes(all: string, some: string): boolean {
  let at = 0
  for (const letter of all) if (letter === some[at]) at++
  return some !== '' && at === some.length
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!)

/** Text of an element without notes, and the alternative text of pictures. */
function textOf(element: XmlElement): string {
  return [...allElements(element)].map(({ name, text }) => (/^(?:text:(?:p|span|a)|svg:desc)$/.test(name) ? plain(text) : '')).join('')
}

const notesOf = (page: XmlElement): string =>
  [...elements(page, 'presentation:notes')]
    .flatMap((notes) => [...elements(notes, 'draw:text-box')])
    .map(textOf)
    .join('')

/** What each click shows: its targets' texts. A table has its cells beside its description, which the web has not. */
function clicksOf(page: XmlElement): string[] {
  const byId = new Map(
    [...allElements(page)].flatMap((element) =>
      element.attributes.has('xml:id') ? [[element.attributes.get('xml:id')!, element] as const] : [],
    ),
  )
  const clicks: string[] = []
  for (const effect of elements(page, 'anim:par')) {
    const kind = effect.attributes.get('presentation:preset-class')
    if (kind !== 'entrance' && kind !== 'exit') continue
    if (effect.attributes.get('presentation:node-type') === 'on-click') clicks.push('')
    if (kind === 'exit') continue
    const [set] = elements(effect, 'anim:set')
    const target = byId.get(set?.attributes.get('smil:targetElement') ?? '')
    expect(target, 'an effect on nothing').toBeDefined()
    const [table] = elements(target!, 'table:table')
    clicks[clicks.length - 1] += textOf(table ?? target!)
  }
  return clicks
}

describe('the deck of every feature in LibreOffice', () => {
  it('shows on each click what the web deck shows on it, and in that order', () => {
    expect(slides).toHaveLength(sections.length)
    const counts = deck.compiled.placed.scenes.map(({ clicks }) => clicks)
    expect(slides.map((page) => clicksOf(page).length)).toEqual(counts)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(25)
    slides.forEach((page, i) => {
      const shown = clicksOf(page).map(letters)
      const onWeb = webClicks(sections[i]!).map(letters)
      // LibreOffice tells a chart by its description, the web by its labels and its table, too.
      const hasChart = deck.compiled.placed.scenes[i]!.nodes.some(({ kind, click }) => kind === 'chart' && click)
      if (hasChart) shown.forEach((text, click) => expect([i + 1, includes(onWeb[click]!, text)]).toEqual([i + 1, true]))
      else expect([i + 1, shown]).toEqual([i + 1, onWeb])
    })
  })

  it('changes slides as they say', () => {
    const kinds: Readonly<Record<string, string | undefined>> = {
      fade: 'fade',
      morph: 'fade',
      push: 'pushWipe',
      wipe: 'barWipe',
      none: undefined,
    }
    const seen = slides.map((page) =>
      [...elements(page, 'anim:transitionFilter')]
        .find(({ attributes }) => !attributes.has('smil:targetElement'))
        ?.attributes.get('smil:type'),
    )
    expect(seen).toEqual(deck.compiled.placed.scenes.map(({ transition }) => kinds[transition ?? 'none']))
  })

  it('keeps links: to addresses, to mail, to slides', () => {
    const linksOf = (page: XmlElement): string[] =>
      [...allElements(page)].flatMap(({ name, attributes }) =>
        /^(?:text:a|draw:a)$/.test(name) ? [plain(attributes.get('xlink:href') ?? '')] : [],
      )
    const all = slides.flatMap(linksOf)
    expect(all).toEqual(
      expect.arrayContaining([
        'https://example.com/a?b=1&c=2',
        'mailto:team@example.com?subject=Hello',
        'https://example.com/guide',
        'https://example.org/notes',
      ]),
    )
    expect(all.filter((link) => link.startsWith('#')).length).toBeGreaterThanOrEqual(3)
  })

  it('keeps the alternative text of pictures and tables', () => {
    const seen = slides.flatMap((page) => [...elements(page, 'svg:desc')].map(({ text }) => plain(text)))
    const alts = sections
      .flatMap(descendants)
      .flatMap((element) => (element.tagName === 'img' && element.getAttribute('alt') ? [element.getAttribute('alt')!] : []))
    expect(alts.length).toBeGreaterThan(3)
    expect(seen).toEqual(expect.arrayContaining([...alts, '表格，4 行 4 列：阶段、负责人、天数、说明']))
  })

  it('keeps every word of the notes, its lists, its emphasis and its cues', () => {
    slides.forEach((page, i) => {
      const { notes } = deck.compiled.placed.scenes[i]!
      const words = notes.map(({ runs, click }) => (click ? `[点击 ${click}]` : '') + runs.map(({ text }) => text).join('')).join('')
      expect([i + 1, letters(notesOf(page))]).toEqual([i + 1, letters(words)])
    })
    const first = [...elements(slides[0]!, 'presentation:notes')][0]!
    expect([...elements(first, 'text:list-item')].length).toBeGreaterThanOrEqual(3)
  })

  it('skips what is hidden', () => {
    const hidden = slides.map(({ attributes }) => {
      const style = styles.get(attributes.get('draw:style-name') ?? '')
      return (
        style !== undefined &&
        [...elements(style, 'style:drawing-page-properties')].some(
          (properties) => properties.attributes.get('presentation:visibility') === 'hidden',
        )
      )
    })
    expect(hidden).toEqual(deck.compiled.placed.scenes.map((scene) => scene.hidden === true))
  })
})

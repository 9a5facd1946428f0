/** The preview in the browser: the deck's own client, kept up to date. Bundled by `scripts/bundle-client.mjs`. */
import type { Deck } from '../../web/client/deck.ts'
import { startDeck } from '../../web/client/start.ts'
import './preview.css'
import type { PreviewPatch, PreviewSnapshot } from '../types.ts'
import { namedSlide } from './address.ts'
import { connect } from './connection.ts'
import { readPageData } from './data.ts'
import { applySections, sectionsOf, showSlide } from './sections.ts'
import { swapStylesheet } from './stylesheet.ts'
import { createToolbar } from './toolbar.ts'

const data = readPageData()
let { version, stylesheet } = data
const stage = document.querySelector<HTMLElement>('.reveal .slides')!
let deck: Deck | undefined

const toolbar = createToolbar(
  data.words,
  ({ where }) => {
    const headers = { 'content-type': 'application/json', 'x-diptych-token': data.token }
    void fetch('/@diptych/open', { method: 'POST', headers, body: JSON.stringify(where) })
  },
  (anchor) =>
    deck &&
    showSlide(
      stage,
      deck,
      sectionsOf(stage).findIndex(({ id }) => id === anchor),
    ),
)
toolbar.setProblems(data.problems)

// reveal.js goes elsewhere from an address whose slide is not there yet: it is gone to again when all of the deck is.
let asked: string | undefined
function noteAddress(): void {
  asked = namedSlide(location.hash, sectionsOf(stage)) ? undefined : location.hash
}
if (data.partial) addEventListener('hashchange', noteAddress)

// The slide that the address names has to be there before reveal.js goes to it.
if (data.partial && !namedSlide(location.hash, sectionsOf(stage))?.hasChildNodes()) await catchUp()
deck = await startDeck()

function tellSlide(): void {
  const anchor = (deck?.getCurrentSlide() as HTMLElement | undefined)?.id ?? ''
  toolbar.setSlide(anchor)
  if (window.parent !== window) window.parent.postMessage({ diptych: 'slide', anchor }, location.origin)
}
deck?.on('slidechanged', tellSlide)
tellSlide()

if (data.partial) {
  await catchUp()
  removeEventListener('hashchange', noteAddress)
  if (asked !== undefined) {
    history.replaceState(null, '', asked)
    dispatchEvent(new HashChangeEvent('hashchange'))
  }
}
const hot = await connect()
hot.on('diptych:patch', (patch: PreviewPatch) => void apply(patch))
hot.on('diptych:show', (id: string) => show(id))
hot.on('vite:ws:disconnect', () => toolbar.setOffline(true))
// What changed between the page and the connection, the first or another one, was sent to nobody.
hot.on('vite:ws:connect', () => {
  toolbar.setOffline(false)
  void catchUp().then(() => document.documentElement.toggleAttribute('data-live', true))
})

async function apply(patch: PreviewPatch): Promise<void> {
  if (patch.version <= version) return
  if (patch.from !== version) return catchUp()
  version = patch.version
  change(patch)
}

/** Asks for all of the deck, and changes what is different. */
async function catchUp(): Promise<void> {
  const answer = await fetch('/@diptych/state', { headers: { 'x-diptych-from': String(version) } })
  if (!answer.ok) return
  const now = (await answer.json()) as (PreviewSnapshot | PreviewPatch) & { run: string }
  // The server was started anew. What this page holds is another run's, its secret too; the address keeps the place.
  if (now.run !== data.run) return location.reload()
  if (now.version === version) return
  if ('from' in now) return apply(now)
  version = now.version
  const sections = sectionsOf(stage)
  const indices = new Map(sections.map(({ id }, index) => [id, index]))
  const template = document.createElement('template')
  const order = now.html.map((html) => {
    template.innerHTML = html
    return indices.get(template.content.firstElementChild?.id ?? '') ?? -1
  })
  const isSame = order.length === sections.length && order.every((index, i) => index === i)
  change({ ...now, ...(isSame ? { order: undefined } : { order }), html: { ...now.html } })
}

function change(patch: Partial<PreviewPatch> & Pick<PreviewPatch, 'html'>): void {
  // reveal.js does not begin with nothing.
  if (sectionsOf(stage).length === 0 && (patch.order?.length ?? 0) > 0) return location.reload()
  if (patch.stylesheet !== undefined && patch.stylesheet !== stylesheet) {
    swapStylesheet(stylesheet, patch.stylesheet)
    stylesheet = patch.stylesheet
  }
  if (patch.title !== undefined) document.title = patch.title
  if (patch.lang !== undefined) document.documentElement.lang = patch.lang
  applySections(stage, deck, patch)
  if (patch.problems) toolbar.setProblems(patch.problems)
  if (deck && toolbar.follows && patch.edited !== undefined) showSlide(stage, deck, patch.edited)
  tellSlide()
}

function show(id: string): void {
  const index = sectionsOf(stage).findIndex((section) => section.id === id || section.id === `slide-${id}`)
  if (deck && index >= 0) showSlide(stage, deck, index)
}

/**
 * Runs where the page's slides end, and shows the one that the address names as soon as its styles and fonts are there.
 * The preview's client, which takes longer to start than the slide to show, comes behind it and finds it in its place.
 * A script of its own, bundled by `scripts/bundle-client.mjs`.
 */
import { fitSlide } from '../../web/client/fit.ts'
import { seatSlide } from '../../web/client/seat.ts'
import { namedSlide } from './address.ts'
import { sectionsOf } from './sections.ts'

/** Longest time that the client waits for the slide to show, in ms. */
const LONGEST = 500

/** Shows the slide; resolves when the browser has drawn it. */
async function showFirst(): Promise<void> {
  const root = document.documentElement
  const slide = namedSlide(location.hash, sectionsOf(document.querySelector('.slides')!))
  // Print views, and what is not there yet, are the client's.
  if (!slide?.hasChildNodes() || /[?&](?:print-pdf|view=print)\b/.test(document.location.search)) return
  // As reveal.js will have it.
  root.classList.add('reveal-full-page')
  document.body.classList.add('reveal-viewport')
  slide.classList.add('present')
  fitSlide(root)
  seatSlide(root, slide)
  // Fonts are asked for when the slide is laid out.
  slide.getBoundingClientRect()
  await document.fonts.ready
  root.classList.add('first')
  // What is asked for within a frame runs before it is drawn.
  await new Promise(requestAnimationFrame)
  await new Promise((drawn) => setTimeout(drawn))
}

// A page that nobody looks at draws nothing.
const late = new Promise((passed) => setTimeout(passed, document.hidden ? 0 : LONGEST))
void Promise.race([showFirst().catch(() => {}), late]).then(() => {
  const script = document.createElement('script')
  script.type = 'module'
  script.src = '/@diptych/client.js'
  document.head.append(script)
})

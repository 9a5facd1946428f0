/** The deck in the browser: reveal.js, and what we add to it. */
import Reveal from 'reveal.js'
import './client.css'
import { showChromeOnActivity } from './chrome.ts'
import type { Deck } from './deck.ts'
import { fitSlides } from './fit.ts'
import { skipHiddenSlides } from './hidden.ts'
import { labelControls } from './labels.ts'
import { directMotion } from './motion.ts'
import { followInOverview } from './overview.ts'
import { keepPlayersKeys } from './players.ts'
import { seatBaselines } from './seat.ts'
import { words } from './words.ts'

/** Longest wait for fonts before the first slide shows, in milliseconds. */
const FONT_WAIT = 1500

const root = document.documentElement
const element = document.querySelector<HTMLElement>('.reveal')

// The bundler blinds reveal.js to the URL's query, which would override its configuration; this one is ours to read.
const stacked = /[?&](?:print-pdf|view=print)\b/.test(document.location.search)

// A preview's page is not stacked while it waits for this script, so that no slide is laid out that is not shown.
if (stacked) root.classList.add('stacked')

/** The deck, once it runs; `undefined` where slides stand one below the other. */
export async function startDeck(): Promise<Deck | undefined> {
  try {
    return element && !stacked ? await start(element) : undefined
  } catch (error) {
    root.classList.add('stacked')
    throw error
  } finally {
    root.classList.add('ready')
  }
}

async function start(reveal: HTMLElement): Promise<Deck> {
  root.classList.remove('stacked')
  fitSlides(root)
  const deck = new Reveal(reveal, {
    disableLayout: true,
    center: false,
    hash: true,
    fragmentInURL: false,
    slideNumber: 'c/t',
    showHiddenSlides: true,
    controlsTutorial: false,
    controlsBackArrows: 'visible',
    help: false,
    autoAnimate: false,
    transition: 'none',
    backgroundTransition: 'none',
    postMessage: false,
    postMessageEvents: false,
    scrollActivationWidth: 0,
    view: null,
  })
  skipHiddenSlides(deck)
  directMotion(deck)
  followInOverview(deck)
  await deck.initialize()
  // reveal.js makes the deck an application, in which screen readers cannot read.
  reveal.removeAttribute('role')
  keepPlayersKeys(reveal)
  labelControls(reveal, words(root.lang))
  showChromeOnActivity(root)
  await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, FONT_WAIT))])
  seatBaselines(root, () => deck.getCurrentSlide() as HTMLElement)
  return deck
}

/** A deck's preview without the server that carries it: what answers requests, and what is sent when the deck changes. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { announcePreview } from '../preview/index.ts'
import { createHandler, newToken } from './handler.ts'
import { Outputs } from './outputs/index.ts'
import type { DiptychOptions } from './plugin.ts'
import { DevSession } from './session.ts'
import { SplitRenderer } from './split.ts'

/** Names of what is sent over Vite's connection. */
const EVENTS = {
  /** To browsers: a `PreviewPatch`. */
  patch: 'diptych:patch',
  /** To browsers: id of a slide to show. */
  show: 'diptych:show',
  /** To browsers: a `RenderStatus` of the PowerPoint side. */
  rendered: 'diptych:rendered',
  /** From browsers: id of the slide whose PowerPoint side is to be drawn. */
  render: 'diptych:render',
} as const

/** Vite's connection to the browsers. */
export interface Connection {
  send(event: string, data: unknown): void
  on(event: string, heard: (data: unknown) => void): void
}

export interface LivePreview {
  /** Answers a request that belongs to the preview; `false` for any other. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** Takes the connection: what changes from now on is sent over it. Browsers ask for what they have missed. */
  connect(connection: Connection): void
  /** Begins to watch and to write behind, and tells editors where the preview is. */
  serveAt(url: string | undefined): void
  close(): Promise<void>
}

/** How long files wait for a page to show the deck, and how long then, in ms. */
const FIRST_BUILD = 2500
const AFTER_PAGE = 100

/** Starts to compile a deck at once. */
export function createLivePreview({
  deck = 'slides',
  out = 'dist',
  outputs: kinds = ['pptx'],
  poll,
  hear = {},
}: DiptychOptions): LivePreview {
  let connection: Connection | undefined
  let withdraw = (): void => {}
  const send = (event: string, data: unknown): void => connection?.send(event, data)
  const token = newToken()
  const renderer = new SplitRenderer((status) => send(EVENTS.rendered, status))
  const outputs = new Outputs({ deck, out, kinds }, { ...hear, slide: (id, pptx) => void renderer.draw(id, pptx) })
  const shown = new Set<string>()
  const session = new DevSession(
    deck,
    {
      patch: (patch) => {
        send(EVENTS.patch, patch)
        for (const id of shown) outputs.slide(id)
      },
      compiled: (state, diagnostics) => hear.compiled?.(state, diagnostics),
      changed: () => {
        if (kinds.length > 0 && session.isWatching) outputs.build()
      },
      failed: (error) => hear.failed?.(error),
    },
    { poll, ignored: [resolve(out)] },
  )
  // Who asks already is heard first: a request is accepted in one turn and read in the next.
  const first = nextTurn()
    .then(() => nextTurn())
    .then(() => session.first())
  let closed = false
  let isShown = false
  return {
    handle: createHandler({
      session,
      token,
      renderer,
      show: (id) => send(EVENTS.show, id),
      shown: () => {
        if (kinds.length > 0 && !isShown) outputs.build(AFTER_PAGE)
        isShown = true
      },
    }),
    connect(given) {
      connection = given
      given.on(EVENTS.render, (id) => {
        if (typeof id !== 'string') return
        // One slide at a time is looked at.
        shown.clear()
        shown.add(id)
        outputs.slide(id)
      })
    },
    serveAt(url) {
      if (url) withdraw = announcePreview(deck, { url, pid: process.pid, token })
      // The page comes first.
      void first.then(() => setTimeout(() => closed || session.watch(), 50))
      if (kinds.length > 0) outputs.build(FIRST_BUILD)
    },
    async close() {
      closed = true
      withdraw()
      await Promise.all([session.close(), outputs.close()])
      renderer.close()
    },
  }
}

import { dirname, resolve } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type { Diagnostic } from '../diagnostics/index.ts'
import { announcePreview } from '../preview/index.ts'
import { createHandler, newToken } from './handler.ts'
import { Outputs, type OutputKind, type Written } from './outputs/index.ts'
import { DevSession } from './session.ts'
import { SplitRenderer } from './split.ts'
import type { PreviewState } from './types.ts'

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

export interface DiptychOptions {
  /** A folder with `deck.yaml`, a folder of `.md` files or one `.md` file. `slides` if it is left out. */
  deck?: string
  /** Where decks are written behind the preview. `dist` if it is left out. */
  out?: string
  /** What is written behind the preview: by default the PowerPoint file. */
  outputs?: readonly OutputKind[]
  /** For drives that do not say when a file changes. */
  poll?: boolean
  hear?: DevListener
}

/** What the command line says to its reader. */
export interface DevListener {
  compiled?(state: PreviewState, diagnostics: readonly Diagnostic[]): void
  failed?(error: unknown): void
  written?(written: Written): void
  locked?(path: string): void
  refused?(message: string): void
}

/** Vite's plugin: serves the preview of a deck at `/` and keeps it, and the files behind it, up to date. */
export function diptych({ deck = 'slides', out = 'dist', outputs: kinds = ['pptx'], poll, hear = {} }: DiptychOptions = {}): Plugin {
  let server: ViteDevServer | undefined
  let stop: (() => Promise<void>) | undefined
  const send = (event: string, data: unknown): void => server?.ws.send(event, data)
  return {
    name: 'diptych',
    apply: 'serve',
    async configureServer(started) {
      server = started
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
      const handle = createHandler({ session, token, renderer, show: (id) => send(EVENTS.show, id) })
      started.middlewares.use((request, response, next) => {
        handle(request, response).then((done) => done || next(), next)
      })
      started.ws.on(EVENTS.render, (id: unknown) => {
        if (typeof id !== 'string') return
        // One slide at a time is looked at.
        shown.clear()
        shown.add(id)
        outputs.slide(id)
      })
      const first = session.update()
      let withdraw = (): void => {}
      started.httpServer?.once('listening', () => {
        const url = started.resolvedUrls?.local[0] ?? urlOf(started)
        if (url) withdraw = announcePreview(deck, { url, pid: process.pid, token })
        // The page comes first.
        void first.then(() => setTimeout(() => session.watch(), 50))
        if (kinds.length > 0) outputs.build(800)
      })
      stop = async () => {
        withdraw()
        await Promise.all([session.close(), outputs.close()])
        renderer.close()
      }
      started.httpServer?.once('close', () => void stop?.())
    },
    // The deck's files are no modules: what they change is sent by us.
    hotUpdate({ file }) {
      const root = dirname(resolve(deck))
      return file.startsWith(root) && /\.(?:md|markdown|ya?ml)$/i.test(file) ? [] : undefined
    },
    async buildEnd() {
      await stop?.()
      stop = undefined
    },
  }
}

function urlOf({ httpServer }: ViteDevServer): string | undefined {
  const address = httpServer?.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : undefined
}

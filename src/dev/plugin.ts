import { dirname, resolve } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type { Diagnostic } from '../diagnostics/index.ts'
import { createLivePreview } from './live.ts'
import type { OutputKind, Written } from './outputs/index.ts'
import type { PreviewState } from './types.ts'

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
export function diptych(options: DiptychOptions = {}): Plugin {
  let stop: (() => Promise<void>) | undefined
  return {
    ...connected(options),
    configureServer(server) {
      const preview = createLivePreview(options)
      preview.connect(server.ws)
      server.middlewares.use((request, response, next) => {
        preview.handle(request, response).then((done) => done || next(), next)
      })
      server.httpServer?.once('listening', () => preview.serveAt(server.resolvedUrls?.local[0] ?? urlOf(server)))
      stop = () => preview.close()
      server.httpServer?.once('close', () => void stop?.())
    },
    async buildEnd() {
      await stop?.()
      stop = undefined
    },
  }
}

/** The plugin's part that leaves the deck's files alone: they are no modules, what they change is sent by us. */
function connected({ deck = 'slides' }: DiptychOptions): Plugin {
  return {
    name: 'diptych',
    apply: 'serve',
    hotUpdate({ file }) {
      const root = dirname(resolve(deck))
      return file.startsWith(root) && /\.(?:md|markdown|ya?ml)$/i.test(file) ? [] : undefined
    },
  }
}

function urlOf({ httpServer }: ViteDevServer): string | undefined {
  const address = httpServer?.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : undefined
}

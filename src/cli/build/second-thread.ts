import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads'
import type { Compiled } from '../../compile/index.ts'
import { createClaims, createShare, type Share } from '../../compile/share.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import type { PlacedDeck } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'
import type { BuildOptions } from './options.ts'
import type { Built, Output } from './output.ts'

/** Source in bytes from which a second thread gains more by compiling too than that takes from the first. */
const LARGE = 64_000

/** What the second thread is told. */
export type Task =
  /** To compile the deck too, share the placing, and write the web deck. */
  | { kind: 'compile'; options: BuildOptions; port: MessagePort; claims: SharedArrayBuffer }
  /** To write the web deck. */
  | {
      kind: 'write'
      options: BuildOptions
      deck: Omit<PlacedDeck, 'scenes'>
      theme: Theme
      scenes: string
      keys: readonly (string | undefined)[]
    }

/** The web deck as the second thread wrote it. */
export interface WebResult {
  outputs: Output[]
  diagnostics: Diagnostic[]
}

/** A thread that writes the web deck while the first writes the PowerPoint file. */
export interface SecondThread {
  /** It also compiles a large deck, and places slides from its end. */
  share?: Share | undefined
  /** `undefined` if the thread could not: the first then does it itself, and meets what went wrong. */
  web(built: Built, compiled: Compiled): Promise<WebResult | undefined>
  /** Lets the thread end; it has saved what it keeps when this resolves. */
  end(): Promise<void>
}

/** Has a thread that waits for its task build the web deck, if both decks are wanted; otherwise ends it. */
export function secondThread(worker: Worker | undefined, options: BuildOptions): SecondThread | undefined {
  if (worker === undefined) return undefined
  if (options.only !== undefined) {
    void worker.terminate()
    return undefined
  }
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const written = new Promise<WebResult | undefined>((resolve) => {
    worker.once('message', (result: WebResult | undefined) => resolve(result))
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })
  let told = false
  const tell = (task: Task, transferred: readonly MessagePort[] = []): void => {
    told = true
    worker.ref()
    worker.postMessage(task, transferred)
  }
  const end = async (): Promise<void> => void (told ? await ended : await worker.terminate())
  if (sourceSize(options.deck) >= LARGE) {
    const { port1, port2 } = new MessageChannel()
    const claims = createClaims()
    tell({ kind: 'compile', options, port: port2, claims }, [port2])
    return {
      share: createShare(port1, claims, 'front'),
      web: () => written,
      async end() {
        port1.close()
        await end()
      },
    }
  }
  return {
    web({ placed: { scenes, ...deck }, theme }, { keyOf, placed }) {
      tell({ kind: 'write', options, deck, theme, scenes: JSON.stringify(scenes), keys: placed.scenes.map(keyOf) })
      return written
    },
    end,
  }
}

/** Bytes of Markdown that a deck is made of, about. */
function sourceSize(deck: string): number {
  const stat = statSync(deck, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.size ?? 0
  let size = 0
  for (const entry of entriesOf(deck))
    if (/\.(?:md|markdown)$/i.test(entry.name)) size += statSync(join(deck, entry.name), { throwIfNoEntry: false })?.size ?? 0
  return size
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads'
import { createClaims, createShare, type Share } from '../../compile/share.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import type { BuildOptions } from './options.ts'
import type { Output } from './output.ts'

/** Starts a thread that waits for its task; `undefined` where there is no processor for it. */
export type StartThread = () => Worker | undefined

/** What the second thread is told: to compile the deck too, share the placing, and write the web deck. */
export interface Task {
  options: BuildOptions
  port: MessagePort
  claims: SharedArrayBuffer
}

/** The web deck as the second thread wrote it. */
export interface WebResult {
  outputs: Output[]
  diagnostics: Diagnostic[]
}

/** A thread that compiles a large deck too, places its slides from its end, and writes the web deck. */
export interface SecondThread {
  share: Share
  /** `undefined` if the thread could not: the first then does it itself, and meets what went wrong. */
  web: Promise<WebResult | undefined>
  /** Lets the thread end; it has saved what it keeps when this resolves. */
  end(): Promise<void>
}

/** Starts a second thread, where it can be. */
export function secondThread(start: StartThread, options: BuildOptions): SecondThread | undefined {
  const worker = start()
  if (worker === undefined) return undefined
  const { port1, port2 } = new MessageChannel()
  const claims = createClaims()
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const web = new Promise<WebResult | undefined>((resolve) => {
    worker.once('message', (result: WebResult | undefined) => resolve(result))
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })
  worker.postMessage({ options, port: port2, claims } satisfies Task, [port2])
  return {
    share: createShare(port1, claims, 'front'),
    web,
    async end() {
      port1.close()
      await ended
    },
  }
}

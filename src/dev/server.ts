import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ViteDevServer } from 'vite'
import type { LivePreview } from './live.ts'
import type { DiptychOptions } from './plugin.ts'

export interface DevServerOptions extends DiptychOptions {
  /** The next free one is taken if it is taken. */
  port: number
  /** Address to listen on; loopback if it is left out. */
  host?: string
}

export interface DevServer {
  url: string
  port: number
  /** Addresses in the network, if it listens there. */
  network: readonly string[]
  close(): Promise<void>
}

/**
 * Starts the preview. The server listens before the compiler is loaded, so that a browser comes while that happens, and
 * answers for the deck itself; Vite, which takes longer to load than a deck to compile, is loaded when the first page is
 * out and carries the connection over which edits are sent.
 */
export async function startDev({ port, host = '127.0.0.1', ...options }: DevServerOptions): Promise<DevServer> {
  const server = createServer()
  let begin = (): void => {}
  const preview = new Promise<void>((done) => (begin = done)).then(async () => (await import('./live.ts')).createLivePreview(options))
  let loaded: Promise<ViteDevServer> | undefined
  const vite = (): Promise<ViteDevServer> => (loaded ??= preview.then((live) => loadVite(server, live, host)))
  server.on('request', (request, response) => {
    answer(request, response, preview, host, vite).catch(
      () => void (response.headersSent ? response.destroy() : response.writeHead(500).end()),
    )
  })
  // A page that was open before this start asks over Vite's connection whether the server is back, and asks again.
  server.on('upgrade', (_, socket) => {
    if (server.listenerCount('upgrade') > 1) return
    socket.destroy()
    void vite().catch(() => {})
  })
  const taken = await listen(server, port, host)
  const shown = host.includes(':') ? `[${host}]` : host
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const local = `http://${isEverywhere ? 'localhost' : shown}:${taken}/`
  const network = isEverywhere ? addresses().map((address) => `http://${address}:${taken}/`) : isLoopback(host) ? [] : [local]
  void nextTurn().then(begin)
  void preview.then(({ serveAt }) => serveAt(local))
  return {
    url: local,
    port: taken,
    network,
    async close() {
      server.close()
      server.closeAllConnections()
      await Promise.all([preview.then((live) => live.close()), loaded?.then((started) => started.close())])
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  preview: Promise<LivePreview>,
  host: string,
  vite: () => Promise<ViteDevServer>,
): Promise<void> {
  if (!isOwnHost(request.headers.host, host)) return void response.writeHead(403).end()
  if (await (await preview).handle(request, response)) return
  const { middlewares } = await vite()
  middlewares(request, response, () => void response.writeHead(404).end())
}

/** A page elsewhere must not reach the preview under a name that leads here: names are those that this machine has for itself. */
function isOwnHost(header: string | undefined, host: string): boolean {
  const url = `http://${header ?? ''}`
  if (!header || !URL.canParse(url)) return false
  const name = new URL(url).hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || name === host
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** This machine's addresses in the network. */
function addresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((list = []) =>
    list.flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : [])),
  )
}

/** Vite sees a folder of our own, so it serves nothing of the author's; it has no modules to find and watches no files. */
async function loadVite(server: Server, preview: LivePreview, host: string): Promise<ViteDevServer> {
  const vite = await import('vite')
  const root = fileURLToPath(new URL('./', import.meta.url))
  const started = await vite.createServer({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'silent',
    clearScreen: false,
    cacheDir: `${root}.vite`,
    optimizeDeps: { noDiscovery: true, include: [] },
    server: {
      middlewareMode: true,
      host,
      watch: null,
      hmr: { overlay: false, server },
      cors: false,
      fs: { strict: true, allow: [`${root}nothing`] },
    },
  })
  preview.connect(started.ws)
  return started
}

/** Ports that are tried, from the one that was asked for. */
const TRIES = 100

/** Listens on the first port that is free, and says which. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let next = port; ; next++) {
    try {
      await new Promise<void>((done, failed) => {
        server.once('error', failed)
        server.listen(next, host, () => {
          server.off('error', failed)
          done()
        })
      })
      const address = server.address()
      return typeof address === 'object' && address ? address.port : next
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || next >= port + TRIES) throw error
    }
  }
}

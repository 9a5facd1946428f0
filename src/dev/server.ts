import { fileURLToPath } from 'node:url'
import type { ViteDevServer } from 'vite'
import { diptych, type DiptychOptions } from './plugin.ts'

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
 * Starts the preview on Vite's dev server. Vite sees a folder of our own, so it serves nothing of the author's; it has
 * no modules to find and watches no files.
 */
export async function startDev({ port, host = '127.0.0.1', ...options }: DevServerOptions): Promise<DevServer> {
  const { createServer } = await import('vite')
  const root = fileURLToPath(new URL('./', import.meta.url))
  const server: ViteDevServer = await createServer({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'silent',
    clearScreen: false,
    cacheDir: `${root}.vite`,
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [diptych(options)],
    server: {
      port,
      host,
      strictPort: true,
      watch: null,
      hmr: { overlay: false },
      cors: false,
      fs: { strict: true, allow: [`${root}nothing`] },
    },
  })
  await listen(server, port)
  const address = server.httpServer!.address()
  const taken = typeof address === 'object' && address ? address.port : port
  const { local = [], network = [] } = server.resolvedUrls ?? {}
  return { url: local[0] ?? network[0] ?? `http://${host}:${taken}/`, port: taken, network, close: () => server.close() }
}

/** Ports that are tried, from the one that was asked for. */
const TRIES = 100

/** Listens on the first port that is free. Vite's own search opens each for a moment, and who waits for the page is sent away. */
async function listen(server: ViteDevServer, port: number): Promise<void> {
  for (let next = port; ; next++) {
    try {
      await server.listen(next)
      return
    } catch (error) {
      if (!/in use|EADDRINUSE/i.test((error as Error).message) || next >= port + TRIES) throw error
    }
  }
}

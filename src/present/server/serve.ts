import { createAdaptorServer } from '@hono/node-server'
import type { Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import type { PlacedDeck } from '../../scene/types.ts'
import type { Theme } from '../../themes/types.ts'
import { assetPath, writeWeb } from '../../web/index.ts'
import type { SessionLog } from '../log/types.ts'
import { sessionDeck } from '../session/deck.ts'
import { Session } from '../session/session.ts'
import type { RoomRules } from '../session/views.ts'
import { sessionPages } from '../pages.ts'
import { sessionApp } from './app.ts'
import { Hub } from './hub.ts'
import { type Live, newLimits } from './live.ts'
import type { Secrets } from './secrets.ts'

export interface ServeOptions {
  /** Address to listen on. */
  host: string
  /** 0: any that is free. */
  port: number
  secrets: Secrets
  rules: RoomRules
  /** Address under which others reach it, where a proxy stands before it. */
  url?: string
  /** Joins from one address in a minute. */
  joins: number
}

export interface Serving {
  session: Session
  /** Addresses of this server, the one for others first. */
  urls: readonly string[]
  port: number
  close(): Promise<void>
}

/**
 * Opens a session over a log and serves it.
 * @throws LogUnavailable, or Node's error where the port is taken
 */
export async function serveSession(placed: PlacedDeck, theme: Theme, log: SessionLog, options: ServeOptions): Promise<Serving> {
  const session = new Session(await sessionDeck(placed, theme), options.rules, log)
  await session.open()
  const web = await writeWeb({ ...placed, scenes: placed.scenes.map((scene) => ({ ...scene, notes: [] })) }, theme, () => {})
  const files = new Map([...web].filter(([path]) => path.startsWith('assets/')))
  const styles = [...files.keys()].filter((path) => path.endsWith('.css'))
  for (const [name, content] of sessionPages(session.deck, styles)) files.set(name, content)
  const hub = new Hub(session)
  const live: Live = {
    session,
    hub,
    secrets: options.secrets,
    limits: newLimits(options.joins),
    join: { url: '', qr: '' },
    files,
    pictures: picturePaths(session, placed),
  }
  const hosts = new Set<string>()
  const app = sessionApp(live, (host) => hosts.has(host))
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  // Longer than proxies and phones keep idle connections: they close them, not the server.
  server.keepAliveTimeout = 65_000
  const port = await listen(server, options)
  const names = namesOf(options.host)
  for (const name of new Set([...names, 'localhost', '127.0.0.1', '[::1]'])) hosts.add(`${name}:${port}`)
  if (options.url) hosts.add(new URL(options.url).host)
  const urls = [...(options.url ? [options.url.replace(/\/$/, '')] : []), ...names.map((name) => `http://${name}:${port}`)]
  live.join = await joinCard(urls[0]!, options.secrets.code)
  return {
    session,
    urls,
    port,
    async close() {
      hub.close()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await session.close()
    },
  }
}

/** The room's address with its code in the fragment, which no server logs; the QR code holds both. */
async function joinCard(url: string, code: string): Promise<Live['join']> {
  const { default: qrcode } = await import('qrcode')
  const qr = await qrcode.toString(`${url}/room/#${code}`, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
  return { url: `${url}/room/`, qr }
}

function listen(server: Server, { host, port }: ServeOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, 1024, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Names by which this machine is reached on an address; those of its network first. */
function namesOf(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host]
  const own = Object.values(networkInterfaces())
    .flat()
    .filter((entry) => entry?.family === 'IPv4' && !entry.internal)
  return [...own.map((entry) => entry!.address), '127.0.0.1']
}

/** Which slides show a picture, by the path under which it is served. */
function picturePaths({ deck }: Session, { assets }: PlacedDeck): Map<string, string[]> {
  const slides = new Map<string, string[]>()
  for (const asset of assets.values())
    slides.set(
      encodeURI(assetPath(asset.fileName)),
      deck.slides.filter(({ pictures }) => pictures.includes(asset.key)).map(({ id }) => id),
    )
  return slides
}

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

/** A Redis server of the test's own, its append-only file on. */
export interface RedisServer {
  url: string
  /** Ends it at once, as a fault would. */
  kill(): Promise<void>
  /** Starts it anew over the same file. */
  start(): Promise<void>
}

export async function redisServer(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'session-redis-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let child: ChildProcess
  const server: RedisServer = {
    url,
    async kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
    async start() {
      const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', '']
      child = spawn('redis-server', options, { stdio: 'ignore' })
      const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null })
      client.on('error', () => {})
      while ((await client.ping().catch(() => '')) !== 'PONG') await new Promise((resolve) => setTimeout(resolve, 50))
      client.disconnect()
    },
  }
  await server.start()
  return server
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

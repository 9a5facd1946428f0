import { existsSync, readFileSync } from 'node:fs'
import { spawn, type ChildProcess } from 'node:child_process'
import type { Command } from './tools/tool.ts'

/**
 * Our environment without what costs every start of Node but no other program: certificates of the machine's own, which
 * are read whether a program connects to anything or not.
 */
export function environment(added: Command['env'] = {}): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env
  return { ...own, ...added }
}

/** Runs a command to its end; milliseconds that it took. Throws with what it said if it fails. */
export function run({ command, args, env }: Command, cwd: string): Promise<number> {
  const start = performance.now()
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (data: Buffer): void => void (said = (said + String(data)).slice(-2000))
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', failed)
    child.on('close', (code) => (code === 0 ? done(performance.now() - start) : failed(new Error(`${command} ${args.join(' ')}: ${said}`))))
  })
}

/** A server that runs until it is stopped, all that it has started included. */
export interface Server {
  start: number
  /** Most memory that it has held, in MB; `undefined` where the system does not tell (it is read from Linux' /proc). */
  memory(): number | undefined
  stop(): Promise<void>
}

export function startServer({ command, args, env }: Command, cwd: string): Server {
  const start = performance.now()
  const child: ChildProcess = spawn(command, args, {
    cwd,
    env: environment(env),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  return {
    start,
    memory() {
      const status = `/proc/${child.pid}/status`
      const peak = existsSync(status) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
      return peak === undefined ? undefined : Number(peak) / 1024
    },
    async stop() {
      if (child.exitCode !== null || child.pid === undefined) return
      // A group of its own: npm's commands start further processes.
      process.kill(-child.pid, 'SIGTERM')
      const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 5000)
      await ended
      clearTimeout(timer)
    },
  }
}

import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { SessionEvent } from '../events.ts'
import { LogUnavailable, type NewEvent, type SessionLog } from './types.ts'

interface Waiting {
  event: NewEvent
  resolve(): void
  reject(error: Error): void
}

/**
 * A log in a file: one JSON object a line. Events that come while others are being written are written together,
 * and acknowledged after one `fsync` (group commit). A line that a crash cut short is dropped when the file is opened.
 *
 * @throws LogUnavailable if another process has the file open, or what it holds is no log
 */
export async function fileLog(path: string): Promise<SessionLog> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a+', 0o600)
  const { events, end } = await readEvents(file)
  await file.truncate(end)
  return new FileLog(file, events, end)
}

class FileLog implements SessionLog {
  readonly #file: FileHandle
  readonly #known: readonly SessionEvent[]
  #end: number
  #seq: number
  #listener: (event: SessionEvent) => void = () => {}
  #waiting: Waiting[] = []
  #writing: Promise<void> | undefined
  #closed = false

  constructor(file: FileHandle, known: readonly SessionEvent[], end: number) {
    this.#file = file
    this.#known = known
    this.#seq = known.length
    this.#end = end
  }

  async follow(listener: (event: SessionEvent) => void): Promise<void> {
    this.#listener = listener
    for (const event of this.#known) listener(event)
  }

  append(event: NewEvent): Promise<void> {
    if (this.#closed) return Promise.reject(new LogUnavailable('broken', 'the session is closed'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ event, resolve, reject })
      this.#writing ??= this.#drain()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#writing
    await this.#file.close()
  }

  async #drain(): Promise<void> {
    // What is sent in this turn of the event loop is written together.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      const events = batch.map(({ event }, i): SessionEvent => ({ seq: this.#seq + i + 1, ...event }))
      const bytes = Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''))
      try {
        await this.#write(bytes)
      } catch (error) {
        const unavailable = reasonOf(error)
        for (const { reject } of batch) reject(unavailable)
        continue
      }
      this.#seq += events.length
      for (const event of events) this.#listener(event)
      for (const { resolve } of batch) resolve()
    }
    this.#writing = undefined
  }

  /** All or nothing: what a full disk took in part is cut off again. */
  async #write(bytes: Buffer): Promise<void> {
    try {
      await this.#file.appendFile(bytes)
      await this.#file.datasync()
      this.#end += bytes.length
    } catch (error) {
      await this.#file.truncate(this.#end).catch(() => {})
      throw error
    }
  }
}

/** The events of a file, and where the last whole line ends. */
async function readEvents(file: FileHandle): Promise<{ events: SessionEvent[]; end: number }> {
  const bytes = Buffer.alloc((await file.stat()).size)
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  const events: SessionEvent[] = []
  let start = 0
  for (let end = bytes.indexOf(10, start); end >= 0; end = bytes.indexOf(10, start)) {
    const event = eventOf(bytes.toString('utf8', start, end))
    if (event?.seq !== events.length + 1) {
      throw new LogUnavailable('broken', `line ${events.length + 1} is no event of a session; the file is left as it is`)
    }
    events.push(event)
    start = end + 1
  }
  return { events, end: start }
}

function eventOf(line: string): SessionEvent | undefined {
  try {
    return JSON.parse(line) as SessionEvent
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown): LogUnavailable {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new LogUnavailable('full', 'the disk is full')
  return new LogUnavailable('broken', `the log cannot be written: ${message}`)
}

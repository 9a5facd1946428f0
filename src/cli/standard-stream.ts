import { fstatSync, writeSync } from 'node:fs'

/** What a process has for its standard output, and for its standard error. */
interface OwnStream {
  write(data: string | Uint8Array, done?: (error?: Error | null) => void): unknown
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
  isTTY?: boolean
}

/**
 * A standard stream for a command that says a little and ends. Node takes milliseconds to make the process's own, so what
 * is said is written to the file itself, at once; the own one is for devices, and for what would have to wait.
 */
export class StandardStream {
  readonly #file: number
  readonly #makeOwn: () => OwnStream
  readonly #fail: (error: NodeJS.ErrnoException) => void
  #own: OwnStream | undefined

  /**
   * @param file its descriptor
   * @param makeOwn gives the process's own stream
   * @param fail is told why something cannot be written
   */
  constructor(file: number, makeOwn: () => OwnStream, fail: (error: NodeJS.ErrnoException) => void) {
    this.#file = file
    this.#makeOwn = makeOwn
    this.#fail = fail
    if (isDevice(file)) this.#useOwn()
  }

  get isTTY(): boolean {
    return this.#own?.isTTY === true
  }

  write(text: string): void {
    if (this.#own) this.#own.write(text)
    else this.#writeNow(Buffer.from(text))
  }

  /** Calls `done` once all that was said is written. */
  whenWritten(done: () => void): void {
    if (this.#own) this.#own.write('', (error) => void (error ?? done()))
    else done()
  }

  #writeNow(data: Uint8Array): void {
    let written = 0
    try {
      while (written < data.length) written += writeSync(this.#file, data, written)
    } catch (error) {
      // Some pipes do not wait for their reader. The own stream does, and so all that is said later has to follow through it.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') this.#useOwn().write(data.subarray(written))
      else this.#fail(error as NodeJS.ErrnoException)
    }
  }

  #useOwn(): OwnStream {
    this.#own = this.#makeOwn()
    this.#own.on('error', this.#fail)
    return this.#own
  }
}

/** Whether it is a terminal, or another device, or nothing that can be asked: neither a file nor a pipe. */
function isDevice(file: number): boolean {
  try {
    return fstatSync(file).isCharacterDevice()
  } catch {
    return true
  }
}

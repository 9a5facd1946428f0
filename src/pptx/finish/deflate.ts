/** Deflates many short texts (RFC 1951). */
import { constants as zlib, createDeflateRaw, deflateRawSync } from 'node:zlib'

/**
 * What Node's stream around zlib holds. Its own synchronous functions make such a stream for every call, which takes
 * longer than deflating a slide; that one may be used again after a reset they do not offer.
 */
interface Engine {
  _handle: {
    reset(): void
    writeSync(flush: number, from: Uint8Array, start: number, length: number, to: Uint8Array, at: number, room: number): void
  }
  /** Bytes of the output that were not needed, and of the input that were not read. */
  _writeState: Uint32Array
}

/**
 * Deflates through a window as large as the data, up to 32 kB: most of the time would go into clearing a larger one. The
 * same data give the same bytes; those that end as nothing else in them does, with a line's end say, take least time.
 */
export function deflate(data: Uint8Array): Uint8Array {
  const windowBits = Math.max(LEAST_WINDOW, Math.min(zlib.Z_MAX_WINDOWBITS, 32 - Math.clz32(data.length + LOOKAHEAD)))
  const engine = (engines[windowBits] ??= createDeflateRaw(optionsFor(windowBits)) as unknown as Engine)
  // Another Node may have it otherwise.
  return (isKnown(engine) && endsAlone(data) ? deflateWith(engine, data) : undefined) ?? afresh(data, windowBits)
}

const LEAST_WINDOW = 10
/** Bytes at a window's end that zlib finds nothing in: its MIN_LOOKAHEAD. */
const LOOKAHEAD = 262

/** By the size of their windows. */
const engines: Engine[] = []

function optionsFor(windowBits: number): { windowBits: number; memLevel: number; chunkSize: number } {
  return { windowBits, memLevel: windowBits - 7, chunkSize: 4096 }
}

function isKnown({ _handle, _writeState }: Partial<Engine>): boolean {
  return typeof _handle?.reset === 'function' && typeof _handle.writeSync === 'function' && _writeState instanceof Uint32Array
}

/**
 * True if the last three bytes stand nowhere before. zlib, as Node has it, looks for matches by four bytes, and for those
 * of the last three reads one that an engine's earlier data have left: it may find a match there or not.
 */
function endsAlone(data: Uint8Array): boolean {
  const end = data.length - LEAST_MATCH
  return end >= 0 && Buffer.from(data.buffer, data.byteOffset, data.length).indexOf(data.subarray(end)) === end
}

const LEAST_MATCH = 3

/** `undefined` if it did not come to its end. */
function deflateWith({ _handle, _writeState }: Engine, data: Uint8Array): Uint8Array | undefined {
  const most = data.length + (data.length >> 3) + (data.length >> 5) + 64
  if (scratch.length < most) scratch = Buffer.allocUnsafeSlow(most * 2)
  _handle.reset()
  _handle.writeSync(zlib.Z_FINISH, data, 0, data.length, scratch, 0, scratch.length)
  const [room, left] = _writeState as unknown as [number, number]
  return left === 0 && room > 0 ? Buffer.from(scratch.subarray(0, scratch.length - room)) : undefined
}

let scratch = Buffer.alloc(0)

function afresh(data: Uint8Array, windowBits: number): Uint8Array {
  return deflateRawSync(data, optionsFor(windowBits))
}

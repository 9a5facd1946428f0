import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StandardStream } from '../../src/cli/standard-stream.ts'
import type { JsonReport } from './run.ts'

const BIN = resolve(import.meta.dirname, '../../bin/diptych.js')
const LINKS = 5000

let folder: string
let deck: string
let touch: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-said-'))
  deck = join(folder, 'deck.md')
  writeFileSync(deck, `# One\n\n${Array.from({ length: LINKS }, (_, at) => `[x](#nowhere-${at})\n`).join('\n')}`)
  touch = join(folder, 'touch.cjs')
  writeFileSync(touch, 'process.stdout.write("")')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs Node as `script` says, with `args`. */
function shell(script: string, ...args: string[]): { stdout: string; stderr: string } {
  return spawnSync('sh', ['-c', script, process.execPath, ...args], { encoding: 'utf8', maxBuffer: 1e8 })
}

/** Reads what comes first, and the rest after a pipe has long been full. */
const TO_A_SLOW_READER = '("$0" "$@"; echo "code $?" >&2) | (dd bs=1000 count=1 2>/dev/null; sleep 0.5; cat)'

describe('all that is said comes, in order, to who reads it late', () => {
  const messages = Array.from({ length: LINKS }, (_, at) => `nowhere-${at}`)
  const named = (text: string): string[] => text.match(/nowhere-\d+/g) ?? []
  // Node sets a pipe that it makes a stream of not to wait for its reader.
  it.each([
    ['from a pipe that waits', []],
    ['from a pipe that does not wait', ['-r', 'touch']],
  ])('%s', (_, preloaded) => {
    const node = preloaded.map((word) => (word === 'touch' ? touch : word))
    const checked = shell(TO_A_SLOW_READER, ...node, BIN, 'check', deck)
    expect(checked.stderr).toBe('code 0\n')
    expect(named(checked.stdout)).toEqual(messages)
    expect(checked.stdout).toMatch(/\n5000 warnings\n$/)

    const built = shell(TO_A_SLOW_READER, ...node, BIN, 'build', deck, '--only', 'pptx', '--json', '--out', join(folder, 'out'))
    expect(built.stderr).toBe('code 0\n')
    expect(built.stdout.length).toBeGreaterThan(1e6)
    const { diagnostics } = JSON.parse(built.stdout) as JsonReport
    expect(named(diagnostics.map(({ message }) => message).join())).toEqual(messages)
  })
})

it.runIf(existsSync('/dev/full'))('a full disk is told', () => {
  const { stderr } = shell('"$0" "$@" > /dev/full; echo "code $?" >&2', BIN, 'check', deck)
  expect(stderr).toMatch(/^diptych: cannot write to standard output: ENOSPC: .*\ncode 1\n$/)
})

it('what is wrong is told where standard output is closed, and nobody minds where standard error is', () => {
  expect(shell('"$0" "$@" >&-; echo "code $?" >&2', BIN, 'check', '--bogus').stderr).toMatch(/unknown option '--bogus'[\s\S]*code 2\n$/)
  expect(shell('"$0" "$@" 2>&-; echo "code $?"', BIN, 'check', '--bogus').stdout).toBe('code 2\n')
})

it('a file gets what is said, and whoever made the stream hears of what cannot be written', () => {
  const path = join(folder, 'said.txt')
  const failed: (string | undefined)[] = []
  const stream = (file: number): StandardStream =>
    new StandardStream(
      file,
      () => process.stdout,
      ({ code }) => void failed.push(code),
    )
  const writable = openSync(path, 'w')
  const said = stream(writable)
  said.write('a word, ')
  said.write('也一个字')
  expect({ isTTY: said.isTTY, text: readFileSync(path, 'utf8'), failed }).toEqual({ isTTY: false, text: 'a word, 也一个字', failed: [] })
  closeSync(writable)
  const readable = openSync(path, 'r')
  stream(readable).write('a word')
  expect(failed).toEqual(['EBADF'])
  closeSync(readable)
})

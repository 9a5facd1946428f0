import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const BIN = resolve(import.meta.dirname, '../../bin/diptych.js')

/** Says of each script whether V8 refused what it had made of it before; scripts without such say nothing. */
const WATCH = `
const vm = require('node:vm')
vm.Script = class extends vm.Script {
  constructor(code, options) {
    super(code, options)
    if (this.cachedDataRejected !== undefined) process.stderr.write(this.cachedDataRejected + ' ' + options.filename.split('/').pop() + '\\n')
  }
}`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-start-'))
  writeFileSync(join(folder, 'watch.cjs'), WATCH)
  writeFileSync(join(folder, 'deck.md'), '# One\n\n- a point\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

function scripts(...words: string[]): string[] {
  const args = ['-r', join(folder, 'watch.cjs'), BIN, ...words]
  const said = execFileSync('sh', ['-c', 'exec "$0" "$@" 2>&1 >/dev/null', process.execPath, ...args], { encoding: 'utf8' })
  return said.trim().split('\n')
}

it('V8 takes what it made of the program before, also when it is tuned for a build', () => {
  const seen = scripts('build', join(folder, 'deck.md'), '--out', join(folder, 'out'))
  expect(seen.length).toBeGreaterThan(3)
  expect(seen.filter((line) => line.startsWith('true'))).toEqual([])
  expect(seen.some((line) => line.startsWith('false pptx'))).toBe(true)
})

it('what only a build needs is not loaded for less', () => {
  expect(scripts('--version').some((line) => / (?:build|pptx)/.test(line))).toBe(false)
})

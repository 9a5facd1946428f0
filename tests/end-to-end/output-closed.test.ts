import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

it('a build whose reader is gone ends without a stack trace', async () => {
  const out = mkdtempSync(join(tmpdir(), 'diptych-closed-'))
  const child = spawn(process.execPath, [join(ROOT, 'bin/diptych.js'), 'build', join(ROOT, 'examples/talk.md'), '--out', out])
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (data: Buffer) => void (said += String(data)))
  const code = await new Promise((done) => child.on('close', done))
  expect({ code, said }).toEqual({ code: 1, said: '' })
  rmSync(out, { recursive: true })
})

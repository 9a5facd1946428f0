import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SessionEvent } from '../../src/present/events.ts'
import { fileLog } from '../../src/present/index.ts'
import { freePort } from './redis.ts'
import { DECK } from './session.ts'
import { expectCounted, KILLS, pause, startVoting, TIMEOUT } from './voting.ts'

const BIN = new URL('../../bin/diptych.js', import.meta.url).pathname

/** A server in a process of its own; resolves when it answers. */
async function start(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [BIN, 'present', join(folder, 'deck.md'), '--port', String(port), '--log', join(folder, 'log.jsonl'), '--joins', '10000'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined)
    if (answer?.ok) return child
    await pause(50)
  }
}

it(
  'loses no acknowledged answer and counts none twice, however often the server is killed',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'session-crash-'))
    writeFileSync(join(folder, 'deck.md'), DECK.replace(/!\[.*/, ''))
    const log = join(folder, 'log.jsonl')
    const port = await freePort()
    let child = await start(folder, port)
    const url = `http://127.0.0.1:${port}`
    const secrets = JSON.parse(readFileSync(`${log}.secrets`, 'utf8')) as { console: string; code: string }
    const voting = await startVoting(url, secrets)
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(300)
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('exit', resolve))
      child = await start(folder, port)
    }
    const counted = await voting.end()
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))

    const events = readFileSync(log, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as SessionEvent)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1))
    expectCounted(events, counted)
  },
  TIMEOUT,
)

it('drops a line that was cut short, and refuses a file that is no log', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'session-log-')), 'log.jsonl')
  const first = await fileLog(path)
  await first.follow(() => {})
  await first.append({ kind: 'blank', on: true, at: 1 })
  await first.close()
  appendFileSync(path, '{"seq":2,"at":2,"kind":"bla')
  const second = await fileLog(path)
  const seen: SessionEvent[] = []
  await second.follow((event) => void seen.push(event))
  await second.append({ kind: 'blank', on: false, at: 3 })
  await second.close()
  expect(seen).toEqual([
    { seq: 1, kind: 'blank', on: true, at: 1 },
    { seq: 2, kind: 'blank', on: false, at: 3 },
  ])
  expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(2)
  writeFileSync(path, 'Dear diary\n')
  await expect(fileLog(path)).rejects.toThrow('no event of a session')
})

it('refuses in words when the disk is full, and corrupts nothing', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'session-full-')), 'log.jsonl')
  const log = await fileLog(path)
  await log.follow(() => {})
  await log.append({ kind: 'blank', on: true, at: 1 })
  const handle = await open(path, 'r')
  const prototype = Object.getPrototypeOf(handle) as FileHandle
  await handle.close()
  const { appendFile } = prototype
  // A disk that takes half of a line and then has no room.
  prototype.appendFile = async function (this: FileHandle, data) {
    await appendFile.call(this, String(data).slice(0, 20))
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  }
  await expect(log.append({ kind: 'blank', on: false, at: 2 })).rejects.toMatchObject({ reason: 'full' })
  prototype.appendFile = appendFile
  await log.append({ kind: 'end', at: 3 })
  await log.close()
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as SessionEvent)).toEqual([
    { seq: 1, kind: 'blank', on: true, at: 1 },
    { seq: 2, kind: 'end', at: 3 },
  ])
})

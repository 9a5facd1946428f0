import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { announcePreview, findPreview, SHOW_PATH, showInPreview } from './index.ts'

function deckFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-preview-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('is found from the folder and from its manifest while it runs', () => {
  const deck = deckFolder()
  expect(findPreview(deck)).toBeUndefined()
  const preview = { url: 'http://127.0.0.1:3030/', pid: process.pid, token: 'one' }
  const withdraw = announcePreview(deck, preview)
  expect(findPreview(deck)).toEqual(preview)
  expect(findPreview(join(deck, 'deck.yaml'))).toEqual(preview)
  withdraw()
  expect(findPreview(deck)).toBeUndefined()
})

it('does not take back what a later preview has announced', () => {
  const deck = deckFolder()
  const withdraw = announcePreview(deck, { url: 'http://127.0.0.1:1/', pid: process.pid, token: 'one' })
  const later = announcePreview(deck, { url: 'http://127.0.0.1:2/', pid: process.pid, token: 'two' })
  withdraw()
  expect(findPreview(deck)?.token).toBe('two')
  later()
})

it('is none when its process has ended', () => {
  const deck = deckFolder()
  // Above the largest process id that Linux and macOS give.
  announcePreview(deck, { url: 'http://127.0.0.1:1/', pid: 4_194_305, token: 'one' })
  expect(findPreview(deck)).toBeUndefined()
})

it('is asked for a slide with the secret of its run', async () => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    request.on('data', (data) => heard.push(`${request.method} ${request.url} ${request.headers.authorization} ${String(data)}`))
    request.on('end', () => response.end())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  expect(await showInPreview({ url, pid: process.pid, token: 'secret' }, '角色')).toBe(true)
  expect(heard).toEqual([`POST /${SHOW_PATH} Bearer secret {"id":"角色"}`])
  await new Promise((done) => server.close(done))
  expect(await showInPreview({ url, pid: process.pid, token: 'secret' }, 'x')).toBe(false)
})

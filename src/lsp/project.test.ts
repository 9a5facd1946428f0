import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { announcePreview } from '../preview/index.ts'
import { deckFolderOf } from './project.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-project-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text = '# Title\n'): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

const SLIDES = '---\nlayout: section\n---\n\n# One\n'

it('the nearest manifest above a file makes its deck', () => {
  write('deck.yaml')
  expect(deckFolderOf(write('parts/more/a.md'))).toBe(folder)
})

it('numbered chapters that look like slides are a deck without one', () => {
  write('01-one.md', SLIDES)
  expect(deckFolderOf(write('2 two.md'))).toBe(folder)
  expect(deckFolderOf(write('README.md'))).toBeUndefined()
})

it('numbered documents and posts are not', () => {
  write('0001-decision.md')
  write('02-b.md')
  expect(deckFolderOf(write('01-a.md'))).toBeUndefined()
  write('posts/2026-01-01-hello.md', SLIDES)
  expect(deckFolderOf(write('posts/2026-01-02-more.md', SLIDES))).toBeUndefined()
  expect(deckFolderOf(write('alone/01-one.md', SLIDES))).toBeUndefined()
})

it('whatever a preview shows is one deck', () => {
  const file = write('a.md')
  expect(deckFolderOf(file)).toBeUndefined()
  const withdraw = announcePreview(folder, { url: 'http://127.0.0.1:1/', pid: process.pid, token: 'x' })
  expect(deckFolderOf(file)).toBe(folder)
  withdraw()
  expect(deckFolderOf(file)).toBeUndefined()
})

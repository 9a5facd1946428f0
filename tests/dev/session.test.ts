/** A deck that is watched, saved as editors, scripts and version control save. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileDeck } from '../../src/compile/index.ts'
import { PreviewStates } from '../../src/dev/preview.ts'
import { DevSession } from '../../src/dev/session.ts'

let folder: string
let session: DevSession | undefined

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'diptych-session-')))
})
afterEach(async () => {
  await session?.close()
  session = undefined
  rmSync(folder, { recursive: true, force: true })
})

async function watch(deck: string, options: { poll?: boolean } = {}): Promise<DevSession> {
  const failures: unknown[] = []
  session = new DevSession(deck, { failed: (error) => failures.push(error) }, options)
  await session.update()
  session.watch()
  await wait(400)
  expect(failures).toEqual([])
  return session
}

const html = (of: DevSession): string => of.states.state.slides.map((slide) => slide.html).join('\n')
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const seen = (of: DevSession, text: string): Promise<void> => expect.poll(() => html(of), { timeout: 20_000 }).toContain(text)

/** What a preview that begins now would show. */
async function fresh(deck: string): Promise<string> {
  const states = new PreviewStates()
  await states.take(await compileDeck(deck))
  return states.state.slides.map((slide) => slide.html).join('\n')
}

const slides = (count: number, word = ''): string =>
  Array.from({ length: count }, (_, i) => `# Slide ${i}\n\ntext ${i} ${word}`).join('\n\n---\n\n')

describe('saves', () => {
  it('by renaming, with backups, in two halves, with Windows line ends', async () => {
    write('talk.md', slides(5))
    const deck = await watch(join(folder, 'talk.md'))
    write('.talk.md.swp', slides(5, 'renamed'))
    renameSync(join(folder, '.talk.md.swp'), join(folder, 'talk.md'))
    await seen(deck, 'renamed')
    renameSync(join(folder, 'talk.md'), join(folder, 'talk.md~'))
    write('talk.md', slides(5, 'backed'))
    await seen(deck, 'backed')
    const text = slides(5, 'halves')
    write('talk.md', text.slice(0, 40))
    await wait(120)
    write('talk.md', text)
    await seen(deck, 'text 4 halves')
    write('talk.md', slides(5, 'windows').replaceAll('\n', '\r\n'))
    await seen(deck, 'windows')
    unlinkSync(join(folder, 'talk.md'))
    await wait(300)
    write('talk.md', slides(5, 'again'))
    await seen(deck, 'again')
    expect(html(deck)).toBe(await fresh(join(folder, 'talk.md')))
  })

  it('two hundred in a row, some of which break the deck, end in the last one', async () => {
    write('talk.md', slides(30))
    const deck = await watch(join(folder, 'talk.md'))
    const breaks = ['---\ntitle: [\n---\n\n', '```\n', '<!--', ':::cards\n', '', '---\nsrc: ./nowhere.md\n---\n']
    for (let i = 0; i < 200; i++) {
      write('talk.md', i % 7 === 3 ? `${breaks[i % breaks.length]}${slides(i % 40, `no ${i}`)}` : slides(30 + (i % 3), `yes ${i}`))
      await wait(25)
    }
    write('talk.md', slides(31, 'the last'))
    await seen(deck, 'text 30 the last')
    await wait(300)
    expect(html(deck)).toBe(await fresh(join(folder, 'talk.md')))
    expect(deck.states.state.diagnostics).toEqual([])
  })

  it('of many files at once, as a checkout does', async () => {
    const branches = ['one', 'two'].map((word) => {
      mkdirSync(join(folder, word))
      for (let i = 0; i < 20; i++) write(`${word}/${String(i).padStart(2, '0')}.md`, slides(3, `${word} ${i}`))
      return join(folder, word)
    })
    cpSync(branches[0]!, join(folder, 'deck'), { recursive: true })
    const deck = await watch(join(folder, 'deck'))
    for (const branch of [...branches, ...branches]) {
      rmSync(join(folder, 'deck'), { recursive: true })
      cpSync(branch, join(folder, 'deck'), { recursive: true })
      await wait(50)
    }
    await seen(deck, 'two 19')
    await expect.poll(() => html(deck), { timeout: 20_000 }).toBe(await fresh(join(folder, 'deck')))
  })
})

describe('a folder', () => {
  it('gets new chapters, loses them, and is put back after it was deleted', async () => {
    mkdirSync(join(folder, 'deck'))
    write('deck/01.md', slides(2, 'first'))
    const deck = await watch(join(folder, 'deck'))
    write('deck/02.md', slides(2, 'second'))
    await seen(deck, 'second')
    write('deck/deck.yaml', 'title: [broken\n')
    await expect.poll(() => deck.states.state.diagnostics.length, { timeout: 20_000 }).toBeGreaterThan(0)
    expect(html(deck)).toContain('second')
    write('deck/deck.yaml', 'title: Mended\nchapters: [02.md]\n')
    await expect.poll(() => deck.states.state.title, { timeout: 20_000 }).toBe('Mended')
    rmSync(join(folder, 'deck'), { recursive: true })
    await wait(500)
    expect(html(deck)).toContain('second')
    mkdirSync(join(folder, 'deck'))
    write('deck/01.md', slides(2, 'returned'))
    await seen(deck, 'returned')
    write('deck/01.md', slides(2, 'and watched'))
    await seen(deck, 'and watched')
  })

  it('may hold thousands of other files', async () => {
    for (const name of ['node_modules/x', '.git/objects', 'dist', 'material']) {
      mkdirSync(join(folder, name), { recursive: true })
      for (let i = 0; i < 1250; i++) writeFileSync(join(folder, name, `${i}.txt`), '')
    }
    write('talk.md', `${slides(3)}\n\n---\n\n![later](material/later.png)`)
    const deck = await watch(join(folder, 'talk.md'))
    write('talk.md', slides(3, 'seen'))
    await seen(deck, 'seen')
  })
})

it('a deck behind a link is watched where it is', async () => {
  mkdirSync(join(folder, 'real'))
  write('real/talk.md', slides(2))
  symlinkSync(join(folder, 'real'), join(folder, 'link'))
  const deck = await watch(join(folder, 'link/talk.md'))
  write('real/new.md', slides(2, 'through the link'))
  renameSync(join(folder, 'real/new.md'), join(folder, 'real/talk.md'))
  await seen(deck, 'through the link')
})

it('files are looked at where nothing says that they change', async () => {
  write('talk.md', slides(2))
  const deck = await watch(join(folder, 'talk.md'), { poll: true })
  write('talk.md', slides(2, 'polled'))
  await seen(deck, 'polled')
})

it('pictures and included files are watched, also those that are not there yet', async () => {
  write('talk.md', '# One\n\n![drawn](drawing.svg)\n\n---\n\nsrc: ./more.md\n\n---\n\n---\nsrc: ./later.md\n---\n')
  const deck = await watch(join(folder, 'talk.md'))
  write('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')
  await seen(deck, '.svg"')
  write('later.md', '# Included')
  await seen(deck, 'Included')
  write('later.md', '# Included again')
  await seen(deck, 'Included again')
})

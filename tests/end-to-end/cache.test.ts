import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'

const BIN = resolve(import.meta.dirname, '../../bin/diptych.js')

let folder: string
let deck: string
const cache = (): string => join(folder, 'node_modules/.cache/diptych')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-cache-'))
  mkdirSync(join(folder, 'node_modules'))
  deck = join(folder, 'deck')
  cpSync(resolve(import.meta.dirname, '../decks/basics'), deck, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Builds both decks, and answers with their bytes. */
async function build(out: string, ...options: string[]): Promise<string> {
  const child = spawn(process.execPath, [BIN, 'build', deck, '--out', join(folder, out), ...options], { stdio: 'ignore', cwd: folder })
  const code = await new Promise((done) => child.on('close', done))
  expect(code).toBe(0)
  const files = readdirSync(join(folder, out), { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return files
    .map(({ parentPath, name }) => `${name} ${readFileSync(join(parentPath, name)).toString('base64')}`)
    .toSorted()
    .join('\n')
}

function edit(word: string): void {
  const file = readdirSync(deck).find((name) => name.endsWith('.md'))!
  const text = readFileSync(join(deck, file), 'utf8')
  writeFileSync(join(deck, file), `${text.trimEnd()}\n\n---\n\n# ${word}\n\nOne more slide, ${word}\n`)
}

it('a build with what earlier ones kept is that of a first one, byte for byte', async () => {
  const first = await build('first')
  expect(readdirSync(cache()).filter((name) => name.endsWith('.cache'))).toHaveLength(3)
  expect(await build('again')).toBe(first)
  edit('edited')
  const cold = await build('cold', '--no-cache')
  expect(await build('warm')).toBe(cold)
  // What is broken is as good as nothing.
  for (const name of readdirSync(cache())) {
    const kept = join(cache(), name)
    writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('{"', '{').slice(0, -500))
  }
  expect(await build('broken')).toBe(cold)
})

it('masters and layouts that were kept are those of the deck as it is now', async () => {
  const file = join(
    deck,
    readdirSync(deck).find((name) => name.endsWith('.md'))!,
  )
  const text = readFileSync(file, 'utf8')
  for (const settings of ['footer: One foot', 'footer: Another foot', 'footer: Another foot\nlang: en', 'theme: stage']) {
    writeFileSync(file, text.replace(/^---\n(?:[\s\S]*?\n)?---\n/, `---\n${settings}\n---\n`))
    const warm = await build('looks-warm')
    expect(warm).toBe(await build('looks-cold', '--no-cache'))
    expect(warm === (await build('looks-plain', '--no-cache', '--theme', 'workshop'))).toBe(false)
  }
  writeFileSync(file, text)
})

it('two builds at once do not disturb each other, and what is kept can be cleared', async () => {
  edit('at once')
  const cold = await build('cold2', '--no-cache')
  expect(await Promise.all(['a', 'b'].map((out) => build(out)))).toEqual([cold, cold])
  expect(readdirSync(cache()).filter((name) => !name.endsWith('.cache'))).toEqual([])
  writeFileSync(join(cache(), 'old.cache'), 'x')
  expect(await build('cleared', '--clear-cache')).toBe(cold)
  expect(readdirSync(cache())).not.toContain('old.cache')
})

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const BIN = resolve(import.meta.dirname, '../../bin/diptych.js')

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-threads-'))
  mkdirSync(join(folder, 'node_modules'))
  copyFileSync(resolve(import.meta.dirname, '../decks/media/large.png'), join(folder, 'large.png'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Builds a deck; answers with its files and its diagnostics. */
async function build(deck: string, out: string, ...options: string[]): Promise<{ files: Map<string, string>; diagnostics: string[] }> {
  const child = spawn(process.execPath, [BIN, 'build', deck, '--out', join(folder, out), '--json', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: folder,
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => void (said += String(data)))
  await new Promise((done) => child.on('close', done))
  const files = readdirSync(join(folder, out), { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return {
    files: new Map(files.map(({ parentPath, name }) => [name, hashOf(readFileSync(join(parentPath, name)))])),
    diagnostics: (JSON.parse(said) as { diagnostics: unknown[] }).diagnostics.map((diagnostic) => JSON.stringify(diagnostic)).toSorted(),
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex')
}

/** Both decks as one thread makes them: one after the other. */
async function alone(deck: string, out: string): ReturnType<typeof build> {
  const web = await build(deck, out, '--only', 'web', '--no-cache')
  const { files } = await build(deck, out, '--only', 'pptx', '--no-cache')
  return { files, diagnostics: web.diagnostics }
}

/** Slides that continue, link to each other and show a picture, and one that cannot be right. */
function slides(count: number): string {
  const one = (i: number): string =>
    [
      `# Slide ${i} {#s${i}}`,
      i % 9 === 4
        ? Array.from({ length: 40 }, (_, k) => `- 第 ${k} 点：说清谁来拍板，再讨论怎么做 ${i}`).join('\n')
        : `See [the next](#s${i + 1}). ${'Text that fills a line. '.repeat(14)}`,
      i % 11 === 5 ? '![Large](large.png)' : `\`\`\`\nconst slide = ${i}\n\`\`\``,
      i === count - 2 ? ':::nonsense\nLost?\n:::' : '',
    ].join('\n\n')
  return Array.from({ length: count }, (_, i) => one(i + 1)).join('\n\n---\n\n')
}

it.each([
  ['small', 12],
  ['large', 140],
])(
  'a build of both outputs of a %s deck makes what builds of one each make',
  async (name, count) => {
    const deck = join(folder, `${name}.md`)
    writeFileSync(deck, slides(count))
    const expected = await alone(deck, `${name}-alone`)
    expect(expected.diagnostics.length).toBeGreaterThan(0)
    expect(await build(deck, `${name}-cold`)).toEqual(expected)
    expect(await build(deck, `${name}-warm`)).toEqual(expected)
    writeFileSync(deck, slides(count).replace('# Slide 7 ', '# Slide seven '))
    expect(await build(deck, `${name}-edited`)).toEqual(await alone(deck, `${name}-alone`))
  },
  120_000,
)

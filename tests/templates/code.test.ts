import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { checkPackage } from '../gates/check.ts'
import { officeTemplate } from './office.ts'

const folder = mkdtempSync(join(tmpdir(), 'diptych-template-code-'))
const TEMPLATE = officeTemplate()

async function build(text: string): Promise<{ bytes: Uint8Array; faces: string[]; themes: [string, string][] }> {
  writeFileSync(join(folder, 'office.potx'), TEMPLATE)
  writeFileSync(
    join(folder, 'deck.md'),
    `# Code\n\nInline \`code\` ${text}\n\n\`\`\`ts\nconst a = 1\n\`\`\`\n\n<!-- notes with \`code\` -->\n`,
  )
  const compiled = (await compileDeck(join(folder, 'deck.md'), { theme: join(folder, 'office.potx') })) as Compiled
  const bytes = await writePptx(compiled.placed, compiled.design, (diagnostic) => expect.fail(diagnostic.message))
  const parts = Object.entries(unzipSync(bytes))
  const read = (pattern: RegExp): [string, string][] =>
    parts.filter(([part]) => pattern.test(part)).map(([part, content]) => [part, strFromU8(content)])
  const faces = read(/^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/).flatMap(([, xml]) =>
    [...xml.matchAll(/typeface="([^"+][^"]*)"/g)].map(([, face]) => face!),
  )
  const given = unzipSync(TEMPLATE)
  return { bytes, faces, themes: read(/^ppt\/theme\//).filter(([part, xml]) => part in given && strFromU8(given[part]!) !== xml) }
}

it('code names no face: it stands in a slot of the template’s theme that is empty', async () => {
  const { bytes, faces, themes } = await build('in a line')
  expect(faces).toEqual([])
  expect(themes.length).toBeGreaterThan(0)
  for (const [part, xml] of themes) {
    const given = strFromU8(unzipSync(TEMPLATE)[part]!)
    expect(xml).toBe(`${given.replace(/(<a:majorFont>[^]*?)<a:cs typeface=""\/>/, '$1<a:cs typeface="Courier New"/>')}\n`)
  }
  expect(await checkPackage(bytes)).toEqual([])
})

it('code names its face where text is drawn with that slot', async () => {
  const { faces, themes } = await build('שלום')
  expect(new Set(faces)).toEqual(new Set(['Courier New']))
  expect(themes).toEqual([])
})

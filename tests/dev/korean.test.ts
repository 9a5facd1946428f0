/** The Korean face, whose rules are two fifths of it, is in the preview's stylesheet from the first Korean letter on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deckFile } from '../../src/dev/files.ts'
import { DevSession } from '../../src/dev/session.ts'
import type { PreviewPatch } from '../../src/dev/types.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-korean-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('comes with the slide that needs it, and stays', async () => {
  const deck = join(folder, 'talk.md')
  const patches: PreviewPatch[] = []
  const session = new DevSession(deck, { patch: (patch) => void patches.push(patch) })
  const isKorean = (): boolean => String(deckFile(session, session.states.state.stylesheet)!.body).includes('noto-sans-kr')
  const write = async (text: string): Promise<void> => {
    writeFileSync(deck, text)
    await session.update()
  }
  await write('# 汉字\n\n- words\n')
  expect(isKorean()).toBe(false)
  await write('# 汉字\n\n- words, 한국\n')
  expect(isKorean()).toBe(true)
  expect(patches.at(-1)!.stylesheet).toBe(session.states.state.stylesheet)
  await write('# 汉字\n\n- words\n')
  expect(isKorean()).toBe(true)
  expect(patches.at(-1)).not.toHaveProperty('stylesheet')
  await session.close()
})

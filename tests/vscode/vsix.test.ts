import { DOMParser } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packExtension } from '../../scripts/vsix/pack.ts'

const ROOT = resolve(import.meta.dirname, '../..')

let bytes: Uint8Array
let files: Record<string, Uint8Array>
let folder: string
beforeAll(async () => {
  bytes = await packExtension()
  files = unzipSync(bytes)
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'diptych-vsix-')))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = (name: string): string => new TextDecoder().decode(files[name])
const json = (name: string): Record<string, unknown> => JSON.parse(text(name)) as Record<string, unknown>

function elements(name: string, tag: string): Record<string, string>[] {
  const parsed = new DOMParser({ onError: (level, message) => expect.fail(`${level}: ${message}`) }).parseFromString(text(name), 'text/xml')
  return [...parsed.getElementsByTagName(tag)].map((element) =>
    Object.fromEntries([...element.attributes].map((attribute) => [attribute.name, attribute.value])),
  )
}

describe('the .vsix', () => {
  it('is the same whenever it is built', async () => {
    expect(Buffer.from(await packExtension()).equals(bytes)).toBe(true)
  })

  it('names the extension as its package.json does', () => {
    const { name, version, publisher, engines } = json('extension/package.json') as {
      name: string
      version: string
      publisher: string
      engines: { vscode: string }
    }
    expect(elements('extension.vsixmanifest', 'Identity')).toEqual([
      { Language: 'en-US', Id: name, Version: version, Publisher: publisher },
    ])
    expect(elements('extension.vsixmanifest', 'Property')).toContainEqual({
      Id: 'Microsoft.VisualStudio.Code.Engine',
      Value: engines.vscode,
    })
    expect(elements('extension.vsixmanifest', 'InstallationTarget')).toEqual([{ Id: 'Microsoft.VisualStudio.Code' }])
    expect(text('extension.vsixmanifest')).not.toContain('%')
  })

  it('holds every file that its manifests name, each with a content type', () => {
    const assets = elements('extension.vsixmanifest', 'Asset').map(({ Path }) => Path!)
    expect(assets).toEqual(
      expect.arrayContaining(['extension/package.json', 'extension/README.md', 'extension/LICENSE.txt', 'extension/icon.png']),
    )
    const manifest = json('extension/package.json') as { main: string; icon: string; contributes: { grammars: { path: string }[] } }
    const named = [manifest.main, manifest.icon, ...manifest.contributes.grammars.map(({ path }) => path)]
    for (const path of [...assets, ...named.map((name) => `extension/${name.replace('./', '')}`)])
      expect(Object.keys(files)).toContain(path)
    const typed = new Set(elements('[Content_Types].xml', 'Default').map(({ Extension }) => Extension))
    for (const name of Object.keys(files)) if (name !== '[Content_Types].xml') expect(typed).toContain(extname(name))
    expect(text('extension/LICENSE.txt')).toMatch(/MIT License/)
    expect(text('extension/ThirdPartyNotices.txt')).toMatch(/vscode-languageclient [\d.]+\n\n[^]*Microsoft/)
    expect(Buffer.from(files['extension/icon.png']!.slice(1, 4)).toString('latin1')).toBe('PNG')
  })

  it('has texts for every name in both languages', () => {
    const wanted = [...text('extension/package.json').matchAll(/%([\w.]+)%/g)].map(([, name]) => name!)
    for (const file of ['extension/package.nls.json', 'extension/package.nls.zh-cn.json'])
      expect(Object.keys(json(file)).toSorted()).toEqual([...new Set(wanted)].toSorted())
  })

  it('colours blocks, slots and attributes, and nothing else', () => {
    const { repository } = json('extension/syntaxes/blocks.tmLanguage.json') as { repository: Record<string, { match: string }> }
    const matches = (rule: string, line: string): boolean => new RegExp(repository[rule]!.match, 'u').test(line)
    expect([':::cards', '::::columns{.x}', ':::'].every((line) => matches('block', line))).toBe(true)
    expect(['::right::', 'a ::: b', '    :::code'].some((line) => matches('block', line))).toBe(false)
    expect(matches('slot', '::right::')).toBe(true)
    expect(matches('attributes', '# T {#角色 .voice width=50%}')).toBe(true)
    expect(matches('attributes', 'a {b} c')).toBe(false)
  })
})

describe('the extension', () => {
  it('starts the language server for a deck and shows its problems', async () => {
    const deck = join(folder, 'deck')
    mkdirSync(join(deck, 'node_modules'), { recursive: true })
    symlinkSync(ROOT, join(deck, 'node_modules/diptych'))
    writeFileSync(join(deck, 'deck.yaml'), 'title: T\nchapters: [a.md]\n')
    writeFileSync(join(deck, 'a.md'), '---\nlayout: covr\n---\n\n# One\n')
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'host.mjs'),
      join(folder, 'extension'),
      join(deck, 'a.md'),
    ])
    const seen = JSON.parse(stdout) as {
      commands: string[]
      errors: string[]
      context: object
      diagnostics: Record<string, { code: string; line: number }[]>
    }
    expect(seen.errors).toEqual([])
    expect(seen.diagnostics[join(deck, 'a.md')]).toMatchObject([{ code: 'unknown-layout', line: 1 }])
    expect(seen.context).toEqual({ 'diptych.active': true })
    const { contributes } = json('extension/package.json') as { contributes: { commands: { command: string }[] } }
    expect(seen.commands).toEqual(expect.arrayContaining(contributes.commands.map(({ command }) => command)))
  })

  it('says how to install Diptych where there is none', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'diptych-alone-'))
    writeFileSync(join(alone, 'a.md'), ':::cards\n### A\n:::\n')
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, 'host.mjs'), join(folder, 'extension'), join(alone, 'a.md')],
      {
        env: { ...process.env, PATH: '/nowhere' },
      },
    )
    rmSync(alone, { recursive: true, force: true })
    expect((JSON.parse(stdout) as { errors: string[] }).errors.join()).toMatch(/npm install diptych/)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipParts } from '../../src/pptx/finish/zip.ts'
import { bundleExtension } from './bundle.ts'
import { contentTypes, vsixManifest, type ExtensionManifest } from './manifest.ts'

/** The extension's folder. */
const EXTENSION = join(import.meta.dirname, '../../editors/vscode')

/** The extension as a .vsix: an OPC package whose `extension/` folder is what the editor installs. Same input, same bytes. */
export async function packExtension(): Promise<Uint8Array> {
  const read = (name: string): Uint8Array => readFileSync(join(EXTENSION, name))
  const text = (name: string): string => readFileSync(join(EXTENSION, name), 'utf8')
  const { code, notices } = await bundleExtension(EXTENSION)
  const names = readdirSync(EXTENSION).filter((name) => /^package\.nls(?:\.[\w-]+)?\.json$/.test(name))
  const files = new Map<string, string | Uint8Array>([
    ['package.json', text('package.json')],
    ...names.toSorted().map((name) => [name, text(name)] as const),
    ...folder('l10n', text),
    ['README.md', text('README.md')],
    ['LICENSE.txt', text('LICENSE')],
    ['ThirdPartyNotices.txt', notices],
    ['icon.png', read('icon.png')],
    ...folder('syntaxes', text),
    ['dist/extension.js', code],
  ])
  const locales = names.flatMap((name) => /^package\.nls\.(.+)\.json$/.exec(name)?.[1] ?? [])
  const parts = new Map<string, string | Uint8Array>([
    ['extension.vsixmanifest', vsixManifest(manifestOf(text), locales)],
    ['[Content_Types].xml', contentTypes(['extension.vsixmanifest', ...files.keys()])],
    ...[...files].map(([name, content]) => [`extension/${name}`, content] as const),
  ])
  return zipParts(parts)
}

function folder(name: string, read: (name: string) => string): [string, string][] {
  return readdirSync(join(EXTENSION, name))
    .toSorted()
    .map((file) => [`${name}/${file}`, read(`${name}/${file}`)])
}

/** The manifest with its `%keys%` replaced by the English texts. */
function manifestOf(read: (name: string) => string): ExtensionManifest {
  const words = JSON.parse(read('package.nls.json')) as Record<string, string>
  const manifest = JSON.parse(read('package.json'), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/^%(.+)%$/, (all, key: string) => words[key] ?? all) : value,
  ) as ExtensionManifest
  return manifest
}

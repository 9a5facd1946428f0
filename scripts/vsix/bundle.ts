import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Rolldown } from 'vite'

/** The extension as one script, and the licences of what went into it. */
export interface Bundle {
  code: string
  notices: string
}

/** Bundles the extension for Visual Studio Code, which provides `vscode` and Node itself. */
export async function bundleExtension(folder: string): Promise<Bundle> {
  const result = (await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: 'src/extension.ts',
      write: false,
      target: 'node20',
      minify: true,
      rolldownOptions: { external: ['vscode'], output: { format: 'cjs', entryFileNames: 'extension.js', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput
  const chunk = result.output.find((entry) => entry.type === 'chunk')!
  return { code: chunk.code, notices: noticesOf(chunk.moduleIds) }
}

/** Names, versions and licences of the packages that modules come from, in the order of their names. */
function noticesOf(modules: readonly string[]): string {
  const packages = new Map<string, string>()
  for (const id of modules) {
    const folder = packageOf(id.replace(/^\0/, '').replace(/\?.*$/, ''))
    if (folder === undefined) continue
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : `Licence: ${license}`
    packages.set(`${name} ${version}`, text)
  }
  const parts = [...packages].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${name}\n\n${text}\n`)
  return `This extension contains the following packages.\n\n${parts.join(`\n${'-'.repeat(60)}\n\n`)}`
}

/** Folder of the package in `node_modules` that a module is part of. */
function packageOf(file: string): string | undefined {
  if (!file.includes('node_modules')) return undefined
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && 'version' in (JSON.parse(readFileSync(manifest, 'utf8')) as object)) return folder
  }
  return undefined
}

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

/** Packages whose work is kept. */
const PACKAGES = ['markdown-it', 'yaml', 'elkjs', 'shiki', 'temml', 'echarts']

/**
 * Stands for the very program that runs: its files (`lib/build.txt`, which `scripts/bundle-client.mjs` writes), the
 * packages that it builds on, and Node. `undefined` if it runs from its sources, which may change at any time.
 */
export function buildKey(): string | undefined {
  return (key ??= { value: computed() }).value
}

let key: { value: string | undefined } | undefined

function computed(): string | undefined {
  try {
    const hash = createHash('sha1')
      .update(readFileSync(new URL('../build.txt', import.meta.url)))
      .update(process.version)
    for (const name of PACKAGES) hash.update(`${name} ${stampOf(name)}`)
    return hash.digest('hex').slice(0, 12)
  } catch {
    return undefined
  }
}

/** When a package was installed: of its manifest, in the nearest `node_modules` above. Resolving its entry takes ten times as long. */
function stampOf(name: string): string {
  for (let folder = new URL('./', import.meta.url), above; ; folder = above) {
    const stat = statSync(new URL(`node_modules/${name}/package.json`, folder), { throwIfNoEntry: false })
    if (stat) return `${stat.size} ${stat.mtimeMs}`
    above = new URL('../', folder)
    if (above.href === folder.href) throw new Error(`${name} is not installed`)
  }
}

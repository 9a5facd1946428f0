import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf } from '../digest/index.ts'

/** Packages whose work is kept, beside those that are bundled into the program. */
const PACKAGES = [
  'elkjs',
  'shiki',
  'temml',
  'echarts',
  '@fontsource/arimo',
  '@fontsource/cousine',
  '@fontsource/stix-two-math',
  '@fontsource-variable/noto-sans-kr',
  '@fontsource-variable/noto-sans-sc',
]

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
    const lib = fileURLToPath(new URL('../', import.meta.url))
    const stamps = PACKAGES.map((name) => stampOf(name, dirname(lib)))
    return digestOf([readFileSync(join(lib, 'build.txt'), 'utf8'), process.version, ...stamps].join(' '))
  } catch {
    return undefined
  }
}

/** When a package was installed: of its manifest, in the nearest `node_modules`. Resolving its entry takes ten times as long. */
function stampOf(name: string, folder: string): string {
  const stat = statSync(join(folder, 'node_modules', name, 'package.json'), { throwIfNoEntry: false })
  if (stat) return `${stat.size} ${stat.ctimeMs}`
  const above = dirname(folder)
  if (above === folder) throw new Error(`${name} is not installed`)
  return stampOf(name, above)
}

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Packages whose work is kept. */
const PACKAGES = ['markdown-it', 'yaml', 'elkjs', 'shiki', 'temml', 'echarts']

/**
 * Stands for the very program that runs: its files (`lib/build.txt`, which `scripts/bundle-client.mjs` writes), the
 * packages that it builds on, and Node. `undefined` if it runs from its sources, which may change at any time.
 */
export function buildKey(): string | undefined {
  try {
    const hash = createHash('sha1')
      .update(readFileSync(new URL('../build.txt', import.meta.url)))
      .update(process.version)
    for (const name of PACKAGES) {
      const { size, mtimeMs } = statSync(fileURLToPath(import.meta.resolve(name)))
      hash.update(`${name} ${size} ${mtimeMs}`)
    }
    return hash.digest('hex').slice(0, 12)
  } catch {
    return undefined
  }
}

/**
 * Builds the extension for Visual Studio Code: `dist/diptych.vsix`.
 *
 *     npm run vsix [-- --out FILE]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { packExtension } from './pack.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/diptych.vsix' } } })
const file = resolve(values.out)
const bytes = await packExtension()
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, bytes)
console.log(`${values.out}  ${Math.round(bytes.length / 1000)} kB`)

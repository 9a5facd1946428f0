/** Keeps what the font packages say of their slices in `lib/fonts`: reading it takes a part of a build's start. */
import { writeFileSync } from 'node:fs'
import { knownSlices } from '../lib/fonts/packages.js'

for (const [file, known] of knownSlices()) writeFileSync(new URL(`../lib/fonts/${file}`, import.meta.url), JSON.stringify(known))

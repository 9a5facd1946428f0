/** Keeps in `lib/fonts` which slice of a font each character belongs to: finding that takes a part of a build's start. */
import { writeFileSync } from 'node:fs'
import { ownersToKeep } from '../lib/fonts/packages.js'

for (const [file, known] of ownersToKeep()) writeFileSync(new URL(`../lib/fonts/${file}`, import.meta.url), known)

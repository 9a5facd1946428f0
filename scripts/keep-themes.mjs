/** Keeps in `lib/themes` the themes as their files say: reading and checking YAML is a good part of a build's start. */
import { rmSync, writeFileSync } from 'node:fs'
import { themeNames, themesToKeep } from '../lib/themes/load.js'

const pathOf = (file) => new URL(`../lib/themes/${file}`, import.meta.url)

// What an older version of the program kept is not to be read.
for (const name of themeNames) rmSync(pathOf(`${name}.json`), { force: true })
for (const [file, theme] of themesToKeep()) writeFileSync(pathOf(file), JSON.stringify(theme))

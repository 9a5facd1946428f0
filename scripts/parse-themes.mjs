/** Keeps what the themes' YAML means in `lib/themes/parsed.json`, by their texts: reading YAML is a good part of a build's start. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../', import.meta.url))
const texts = readdirSync(`${root}themes`).map((name) => readFileSync(`${root}themes/${name}/theme.yaml`, 'utf8'))
writeFileSync(`${root}lib/themes/parsed.json`, JSON.stringify(Object.fromEntries(texts.map((text) => [text, parse(text)]))))

/**
 * Writes `{ ...a, b }` in `lib` as `{ __proto__: Object.prototype, ...a, b }`, which means the same. In V8 as Node 20 has
 * it, an object that begins as a copy gets a shape of its own with each property that is added: that takes ten to thirty
 * times as long, and what reads such objects never meets a shape twice.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'

const lib = fileURLToPath(new URL('../lib/', import.meta.url))
for (const path of readdirSync(lib, { recursive: true })) {
  if (!path.endsWith('.js')) continue
  const code = readFileSync(lib + path, 'utf8')
  if (!code.includes('{ ...')) continue
  const places = []
  collect(parseAst(code), places)
  if (places.length > 0) writeFileSync(lib + path, inserted(code, places))
}

/** Where literals begin with the copy of an object, and go on. */
function collect(node, places) {
  if (node.type === 'ObjectExpression') {
    const [first, second] = node.properties
    if (first?.type === 'SpreadElement' && second) places.push(first.start)
  }
  for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) collect(value, places)
}

function inserted(code, places) {
  let [text, from] = ['', 0]
  for (const at of places.toSorted((a, b) => a - b)) {
    text += `${code.slice(from, at)}__proto__: Object.prototype, `
    from = at
  }
  return text + code.slice(from)
}

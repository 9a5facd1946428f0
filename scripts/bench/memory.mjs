/**
 * A preview's session through many edits, in this process, from the compiled modules: prints the heap after a collection and
 * what is open, after each of the counts that are given.
 *
 *     node --expose-gc memory.mjs DECK EDITS COUNT...
 *
 * DECK is written anew for each edit: its `edit0` becomes `edit1`, `edit2` and so on; every seventh edit breaks it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { DevSession } from '../../lib/dev/session.js'

const [deck, ...counts] = process.argv.slice(2)
// Where these are pipes they count as open: from the beginning, not from the first line on.
for (const stream of [process.stdout, process.stderr]) stream.write('')
const text = readFileSync(deck, 'utf8')
const session = new DevSession(deck, {})
await session.update()
session.watch()
for (let edit = 1; edit <= Math.max(...counts.map(Number)); edit++) {
  const edited = text.replace('edit0', `edit${edit}`)
  writeFileSync(deck, edit % 7 === 3 ? `${edited}\n\n\`\`\`\nopen ${edit}` : edited)
  await session.update()
  if (!counts.includes(String(edit))) continue
  // The watcher looks once more a while after a change.
  await new Promise((done) => setTimeout(done, 3000))
  // What is let go of by what is let go of is collected by the second.
  for (let i = 0; i < 3; i++) {
    globalThis.gc()
    await new Promise((done) => setTimeout(done, 50))
  }
  console.log(
    JSON.stringify({ edits: edit, heap: process.memoryUsage().heapUsed / 2 ** 20, open: process.getActiveResourcesInfo().length }),
  )
}
await session.close()

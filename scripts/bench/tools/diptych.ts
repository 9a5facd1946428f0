import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command, Tool } from './tool.ts'

export const ROOT = resolve(import.meta.dirname, '../../..')

/** The command line as users run it, compiled. */
export function diptychCommand(...args: string[]): Command {
  return { command: process.execPath, args: [join(ROOT, 'bin/diptych.js'), ...args] }
}

export const diptych: Tool = {
  name: 'Diptych',
  version: () => (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version,
  join: (slides) => slides.join('\n'),
  build: {
    // Without what it kept the time before: the others keep nothing.
    both: (deck, out) => diptychCommand('build', deck, '--no-cache', '--out', out),
    web: (deck, out) => diptychCommand('build', deck, '--only', 'web', '--no-cache', '--out', out),
    pptx: (deck, out) => diptychCommand('build', deck, '--only', 'pptx', '--no-cache', '--out', out),
  },
  serve: (deck, port) => ({
    ...diptychCommand('dev', deck, '--port', String(port), '--out', join(deck, '../out')),
    pptx: join(deck, '../out/deck.pptx'),
    urlOf: (number) => `http://127.0.0.1:${port}/#/${number - 1}`,
  }),
}

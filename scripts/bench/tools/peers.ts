import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { separated, type Tool } from './tool.ts'

/** The browser that peers use for their own exports, where they need one. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Other tools, from `folder/node_modules` as npm installs them there; Pandoc from the path. */
export function peers(folder: string): Tool[] {
  const home = resolve(folder)
  return [marp(home), revealMd(home), slidev(home), pandoc()]
}

function marp(home: string): Tool {
  const command = join(home, 'node_modules/.bin/marp')
  const env = { CHROME_PATH: CHROMIUM, CHROME_NO_SANDBOX: '1' }
  return {
    name: 'Marp',
    version: () => versionOf(command, /marp-cli v([\d.]+)/),
    join: separated,
    build: {
      web: (deck, out) => ({ command, args: ['--no-stdin', deck, '-o', join(out, 'marp.html')], env }),
      // Its slides are pictures.
      pptx: (deck, out) => ({ command, args: ['--no-stdin', deck, '--pptx', '-o', join(out, 'marp.pptx')], env }),
    },
    serve: (deck, port) => ({
      command,
      args: ['--no-stdin', '--server', resolve(deck, '..')],
      env: { ...env, PORT: String(port) },
      urlOf: (number) => `http://localhost:${port}/deck.md#${number}`,
    }),
  }
}

function revealMd(home: string): Tool {
  const command = join(home, 'node_modules/.bin/reveal-md')
  return {
    name: 'reveal-md',
    version: () => versionOf(command, /^v?([\d.]+)/m),
    join: separated,
    build: { web: (deck, out) => ({ command, args: [deck, '--static', join(out, 'reveal-md')] }) },
    serve: (deck, port) => ({
      command,
      args: [deck, '--port', String(port), '--watch', '--disable-auto-open'],
      urlOf: (number) => `http://localhost:${port}/deck.md#/${number - 1}`,
    }),
  }
}

function slidev(home: string): Tool {
  const command = join(home, 'node_modules/.bin/slidev')
  return {
    name: 'Slidev',
    version: () => versionOf(command, /^v?([\d.]+)/m),
    join: separated,
    build: { web: (deck, out) => ({ command, args: ['build', deck, '--out', join(out, 'slidev')] }) },
    serve: (deck, port) => ({
      command,
      args: [deck, '--port', String(port)],
      urlOf: (number) => `http://localhost:${port}/${number}`,
    }),
    home,
  }
}

function pandoc(): Tool {
  const command = 'pandoc'
  return {
    name: 'Pandoc',
    version: () => versionOf(command, /pandoc(?:\.exe)? ([\d.]+)/),
    join: (slides) => slides.join('\n'),
    build: {
      web: (deck, out) => ({ command, args: [deck, '-t', 'revealjs', '-s', '--slide-level=1', '-o', join(out, 'pandoc.html')] }),
      pptx: (deck, out) => ({ command, args: [deck, '--slide-level=1', '-o', join(out, 'pandoc.pptx')] }),
    },
  }
}

function versionOf(command: string, pattern: RegExp): string | undefined {
  if (command.includes('/') && !existsSync(command)) return undefined
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' })
  return status === 0 ? (pattern.exec(stdout)?.[1] ?? 'unknown') : undefined
}

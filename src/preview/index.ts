/**
 * How a running preview and an editor find each other: the preview writes where it serves into a small file of the
 * user's own, the editor reads it and asks the preview to show a slide.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** A preview that runs. */
export interface Preview {
  /** Where its page is: `http://127.0.0.1:3030/`. */
  url: string
  pid: number
  /** Secret of this run; who asks it to show a slide must know it, so that no web page can. */
  token: string
}

/** Path, under the preview's URL, that takes `POST {"id": slide}` with the token as `authorization: Bearer …`. */
export const SHOW_PATH = '__diptych/show'

/** The file that says where the preview of a deck serves. `deck` is a folder, its `deck.yaml` or a single `.md` file. */
function previewFile(deck: string): string {
  const key = createHash('sha256')
    .update(realPath(deckPath(deck)))
    .digest('hex')
    .slice(0, 24)
  return join(tmpdir(), `diptych-${userInfo().username}`, `${key}.json`)
}

/** Says where a deck's preview serves; the answer takes it back, unless another preview has come in its place. */
export function announcePreview(deck: string, preview: Preview): () => void {
  const file = previewFile(deck)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, JSON.stringify(preview), { mode: 0o600 })
  renameSync(temporary, file)
  return () => {
    if (findPreview(deck)?.token === preview.token) rmSync(file, { force: true })
  }
}

/** The preview of a deck that runs now, if one does. */
export function findPreview(deck: string): Preview | undefined {
  try {
    const { url, pid, token } = JSON.parse(readFileSync(previewFile(deck), 'utf8')) as Preview
    if (!/^https?:\/\//.test(url) || typeof token !== 'string') return undefined
    process.kill(pid, 0)
    return { url, pid, token }
  } catch {
    return undefined
  }
}

/** Asks a preview to show a slide in every browser that looks at it; `false` if it does not answer. */
export async function showInPreview({ url, token }: Preview, id: string): Promise<boolean> {
  try {
    const answer = await fetch(new URL(SHOW_PATH, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id }),
      signal: AbortSignal.timeout(2000),
    })
    return answer.ok
  } catch {
    return false
  }
}

function deckPath(deck: string): string {
  const path = resolve(deck)
  return path.endsWith('deck.yaml') ? dirname(path) : path
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

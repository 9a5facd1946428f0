/** A deck's files as a browser gets them: from the file system, or from a server. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import type { WebFiles } from '../../src/web/index.ts'

/** Writes the files to a new folder with a space and Chinese in its name. */
export function writeFolder(files: WebFiles): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'diptych ')), '演示 文稿')
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves a folder under a path, as static hosts do. */
export async function serveFolder(folder: string, prefix: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    try {
      if (!path.startsWith(prefix)) throw new Error('outside')
      const name = path.slice(prefix.length) || 'index.html'
      response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream')
      response.end(readFileSync(join(folder, name)))
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}` }
}

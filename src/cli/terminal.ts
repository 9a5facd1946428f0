/** What the command line needs of a process; tests pass their own. */
export interface Terminal {
  stdout: { write(text: string): unknown; isTTY?: boolean }
  stderr: { write(text: string): unknown; isTTY?: boolean }
}

/** A line on the terminal that the next one replaces. Says nothing where no person is watching. */
export interface Progress {
  say(text: string): void
  clear(): void
}

export function progressOn(terminal: Terminal): Progress {
  if (!terminal.stderr.isTTY) return { say: () => {}, clear: () => {} }
  return {
    say: (text) => void terminal.stderr.write(`\r\u001b[K${text}`),
    clear: () => void terminal.stderr.write('\r\u001b[K'),
  }
}

import { setTimeout as wait } from 'node:timers/promises'

/** How long to wait before a file that another program keeps is tried again, in ms. */
const RETRY = 1000
/** What Windows and network drives answer when another program has the file open. */
const LOCKED = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])

export interface Patience {
  /** Throws when the file is no longer wanted. */
  stillWanted(): void
  /** Another program keeps the file: told once. */
  locked(): void
  /** Time between two tries, in ms. */
  retry?: number
}

/** Writes a file as soon as no other program keeps it. What fails for another reason is thrown. */
export async function writePatiently(write: () => void, { stillWanted, locked, retry = RETRY }: Patience): Promise<void> {
  for (let told = false; ;) {
    stillWanted()
    try {
      return write()
    } catch (error) {
      if (!LOCKED.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
    if (!told) locked()
    told = true
    await wait(retry)
  }
}

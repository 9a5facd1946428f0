import { get, newKey, post, Refused } from './api.ts'
import { fill, h, stored } from './dom.ts'

/** Opens the presenter's door with the secret of the address; what the page shows while it is shut. */
export async function enter<T>(app: HTMLElement, sorry: string): Promise<T | undefined> {
  const secret = decodeURIComponent(location.hash.slice(1))
  try {
    if (secret) {
      await post('enter', { secret })
      // The secret is in the cookie now; it need not stay where others could read it.
      history.replaceState(null, '', location.pathname)
    }
    return await get<T>('deck')
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    fill(app, h('p', { class: 'sorry' }, sorry))
    return undefined
  }
}

/** The id by which this page is told from other consoles; it outlives a reload. */
export function ownId(): string {
  const kept = stored('diptych console')
  const id = kept.get() || newKey()
  kept.set(id)
  return id
}

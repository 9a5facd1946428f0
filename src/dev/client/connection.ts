/** Vite's connection, as every module of a Vite page has it. */
interface HotContext {
  on(event: string, heard: (data: never) => void): void
  send(event: string, data: unknown): void
}

/** Loads Vite's client, which connects to the server, and connects again when the server comes back. */
export async function connect(): Promise<HotContext> {
  const address = '/@vite/client'
  const client = (await import(/* @vite-ignore */ address)) as { createHotContext(owner: string): HotContext }
  return client.createHotContext('/@diptych/client.js')
}

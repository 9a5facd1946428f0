import { expect, it } from 'vitest'
import { writePatiently } from './patience.ts'

const failing = (code: string): never => {
  throw Object.assign(new Error(code), { code })
}

it('a file that PowerPoint keeps is said once, and written when it is let go', async () => {
  let tries = 0
  let told = 0
  const write = (): void => {
    if (++tries < 4) failing(['EBUSY', 'EPERM', 'EACCES'][tries - 1]!)
  }
  await writePatiently(write, { stillWanted: () => {}, locked: () => void told++, retry: 1 })
  expect({ tries, told }).toEqual({ tries: 4, told: 1 })
})

it('a file that is kept is given up when a newer one is wanted', async () => {
  let tries = 0
  const stillWanted = (): void => {
    if (tries === 2) throw new Error('newer')
  }
  const write = (): void => {
    tries++
    failing('EBUSY')
  }
  await expect(writePatiently(write, { stillWanted, locked: () => {}, retry: 1 })).rejects.toThrow('newer')
  expect(tries).toBe(2)
})

it('what fails for another reason is not tried again', async () => {
  await expect(writePatiently(() => failing('ENOSPC'), { stillWanted: () => {}, locked: () => expect.fail() })).rejects.toThrow('ENOSPC')
})

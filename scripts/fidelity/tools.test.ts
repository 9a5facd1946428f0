import { expect, test } from 'vitest'
import { findTools, ToolMissing } from './tools.ts'

test('a missing program is named in one line that says what to install', () => {
  expect(() => findTools({ PATH: '/nowhere', CHROMIUM: process.execPath })).toThrow(ToolMissing)
  expect(() => findTools({ PATH: '/nowhere', CHROMIUM: process.execPath })).toThrow(
    'soffice is missing: apt-get install libreoffice-impress',
  )
})

test('CHROMIUM has to name a program', () => {
  expect(() => findTools({ PATH: '', CHROMIUM: '/no/browser' })).toThrow('/no/browser is missing: CHROMIUM names no program')
})

#!/usr/bin/env node
'use strict'
const { loadBundle } = require('./load.js')

const { main } = loadBundle('main.cjs')
const startThread = () => require('./thread.js').startThread()
const words = process.argv.slice(2)
main(words, process, startThread).then((code) => {
  process.exitCode = code
  // Ending the process at once saves taking apart all that a build has made; what it has said is written first.
  if (words[0] === 'build') process.stdout.write('', () => process.exit())
})

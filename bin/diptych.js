#!/usr/bin/env node
'use strict'
const { loadBundle } = require('./load.js')
const { startThread } = require('./thread.js')

const words = process.argv.slice(2)
// It starts while this thread loads the program.
const thread = words[0] === 'build' ? startThread() : undefined
const { main } = loadBundle('main.cjs')
main(words, process, thread).then((code) => {
  process.exitCode = code
})

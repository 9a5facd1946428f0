#!/usr/bin/env node
'use strict'
const { loadBundle } = require('./load.js')

const { main } = loadBundle('main.cjs')
const startThread = () => require('./thread.js').startThread()
main(process.argv.slice(2), process, startThread).then((code) => {
  process.exitCode = code
})

#!/usr/bin/env node
'use strict'
const { loadBundle } = require('./load.js')
const { tune, untuned } = require('./tune.js')

const { main, StandardStream } = loadBundle('main.cjs')
const startThread = () => untuned(() => require('./thread.js')).startThread()
const words = process.argv.slice(2)
// Who reads what is said may end before it is all said (`diptych build | head -1`), or the disk may be full.
const fail = ({ code, message }) => {
  if (code !== 'EPIPE') process.stderr.write(`diptych: cannot write to standard output: ${message}\n`)
  process.exit(1)
}

// Those that last are better off as V8 is, and with the streams that Node makes.
if (words[0] === 'build' || words[0] === 'check') {
  const stdout = new StandardStream(1, () => process.stdout, fail)
  const stderr = new StandardStream(
    2,
    () => process.stderr,
    () => process.exit(1),
  )
  tune()
  main(words, { stdout, stderr }, startThread).then((code) => {
    process.exitCode = code
    // Ending the process at once saves taking apart all that a build has made; what it has said is written first. One
    // that failed may have more to say, on standard error.
    if (words[0] === 'build' && code === 0) stdout.whenWritten(() => process.exit())
  })
} else {
  process.stdout.on('error', fail)
  main(words, process).then((code) => {
    process.exitCode = code
  })
}

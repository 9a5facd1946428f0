/** A thread that loads the bundled program and then does what it is told first: see `src/cli/build/web-thread.ts`. */
'use strict'
const { availableParallelism } = require('node:os')
const { isMainThread, parentPort, Worker } = require('node:worker_threads')
const { startUntuned, tune } = require('./tune.js')

/** Starts one where there is a processor for it. */
function startThread() {
  return availableParallelism() < 2 ? undefined : startUntuned(() => new Worker(__filename, { execArgv: [] }))
}

if (isMainThread) module.exports = { startThread }
else {
  const { loadBundle } = require('./load.js')
  const { runWebThread } = loadBundle('web-thread.cjs')
  tune()
  parentPort.once('message', runWebThread)
}

/**
 * Settings of V8 that suit a build. What was compiled before, by Node of its own modules and by us of ours, V8 takes only
 * under the settings under which it was made, its own: so these are put aside while something is loaded.
 */
'use strict'
const { setFlagsFromString } = require('node:v8')

/** What V8 has, and what a build has instead. */
const SETTINGS = {
  // Bytes of bytecode that a function runs before V8 optimizes it: a build ends before most functions pay for that.
  'interrupt-budget': [67_584, 600_000],
  // How much larger the space of new objects gets at a time: most of what a build makes, it keeps.
  'semi-space-growth-factor': [2, 8],
}

let isWanted = false
let loading = 0
/** What this thread has set; another one may have set something else since. */
let applied = 0

/** The settings hold for all threads. */
function apply() {
  const which = isWanted && loading === 0 ? 1 : 0
  if (which === applied) return
  applied = which
  setFlagsFromString(
    Object.entries(SETTINGS)
      .map(([name, values]) => `--${name}=${values[which]}`)
      .join(' '),
  )
}

/** Tunes V8 for a build, from now on. */
function tune() {
  isWanted = true
  apply()
}

/** Loads something under V8's own settings; `load` may give a promise. */
function untuned(load) {
  if (!isWanted) return load()
  begin()
  let result
  try {
    result = load()
  } catch (error) {
    end()
    throw error
  }
  if (typeof result?.then === 'function') return result.finally(end)
  end()
  return result
}

function begin() {
  if (++loading === 1) apply()
}

function end() {
  if (--loading === 0) apply()
}

/** Lets a thread begin under V8's own settings: it tunes V8 itself, as soon as it has loaded what it needs. */
function startUntuned(start) {
  if (!isWanted) return start()
  isWanted = false
  apply()
  const thread = start()
  thread.once('online', () => {
    isWanted = true
    applied = 1
  })
  return thread
}

module.exports = { startUntuned, tune, untuned }

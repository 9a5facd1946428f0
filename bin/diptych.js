#!/usr/bin/env node
import { loadBundle } from '../lib/cli/bundle.js'

process.exitCode = await loadBundle('main.cjs').main(process.argv.slice(2), process)

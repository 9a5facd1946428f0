import fc from 'fast-check'

/** One seed for every property test, so that a run repeats; FC_SEED names another to look further. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_260_101) })

import * as fc from 'fast-check'

/** The same inputs every time, so that a failure comes of a change; `npm run fuzz` brings new ones. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_128)

fc.configureGlobal({ seed })

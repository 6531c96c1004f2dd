import { buildIfStale, dist } from './build.mjs'
import { install } from './install.mjs'
import { giveUp } from './run.mjs'
import { serve } from './serve.mjs'

const port = Number(process.env.PORT ?? 4173)
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  giveUp(`PORT is "${process.env.PORT}"; it has to be a number from 1 to 65535.`)
}

install()
buildIfStale()

const { address, close } = await serve(dist, { port, orNext: true }).catch(giveUp)
console.log(`External Link Builder is at ${address} (Ctrl+C ends it)`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => close().then(() => process.exit(0), giveUp))
}

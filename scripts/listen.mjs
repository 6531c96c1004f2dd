import { createServer } from 'node:http'

/**
 * Listens on both names of this machine (127.0.0.1 and ::1, so that http://localhost is us whichever the browser tries
 * first) and on no other: nobody else on the network sees it.
 * @param {import('node:http').RequestListener} answer
 * @param {{ port: number, orNext: boolean }} options port 0: any free one; orNext: take the next free port when this one is
 *   taken, at most 100 further on
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export const listen = async (answer, { port, orNext }) => {
  const last = orNext ? Math.min(port + 100, 65_535) : port
  for (let candidate = port; candidate <= last; candidate += 1) {
    const servers = await listenOnBoth(answer, candidate)
    if (servers !== null) return { port: portOf(servers[0]), close: () => closeAll(servers) }
  }
  throw new Error(`Port ${port} is taken${orNext ? `, and so are all up to ${last}` : ''}.`)
}

/**
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 * @returns {Promise<[Server, ...Server[]] | null>} null when the port is taken on either
 */
const listenOnBoth = async (answer, port) => {
  const first = await listenOn(answer, port, '127.0.0.1')
  if (first === 'taken') return null
  if (first === 'no such address') throw new Error('This machine has no address 127.0.0.1.')
  const second = await listenOn(answer, portOf(first), '::1')
  if (second !== 'taken') return second === 'no such address' ? [first] : [first, second]
  await closeAll([first])
  return null
}

/**
 * @param {import('node:http').RequestListener} answer
 * @param {number} port
 * @param {string} host
 * @returns {Promise<Server | 'taken' | 'no such address'>}
 */
const listenOn = (answer, port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer(answer)
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve('taken')
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
        resolve('no such address')
      else reject(error)
    })
    server.listen(port, host, () => resolve(server))
  })

/** @param {Server} server */
const portOf = (server) => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

/** @param {readonly Server[]} servers */
const closeAll = async (servers) => {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve)
          server.closeAllConnections()
        }),
    ),
  )
}

/** @typedef {import('node:http').Server} Server */

import { messengerHosts } from './grammar.ts'

/** Whether a Messenger link leads there: m.me, or messenger.com with or without www. */
export function isMessengerHost(host: string): boolean {
  return messengerHosts.all.has(host)
}

const privateAddress =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^\[(?:::1?\]|f[cd]|fe[89ab])/

/**
 * Whether a host is reached only from the same machine or network (clause 6.1). `host` is as the URL class writes it:
 * lower case, numbers in dotted form, IPv6 in brackets.
 */
export function isLocalHost(host: string): boolean {
  if (host.startsWith('[')) return privateAddress.test(host)
  const name = host.endsWith('.') ? host.slice(0, -1) : host
  if (!name.includes('.') || name.endsWith('.local') || name.endsWith('.localhost')) return true
  return /^[\d.]+$/.test(name) && privateAddress.test(name)
}

/**
 * Whether a host can exist: browsers let more pass (`https://"a.com"`, `https://a,b`, `https://a..b`) than any name server
 * answers for. `host` is as the URL class writes it.
 */
export function isPossibleHost(host: string): boolean {
  return host.startsWith('[') || (/^[a-z\d_-][a-z\d._-]*$/.test(host) && !host.includes('..'))
}

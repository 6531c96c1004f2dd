/** Hosts whose addresses stand for others, which only opening them tells. */
const hosts: ReadonlySet<string> = new Set([
  'bit.ly',
  'bitly.com',
  'buff.ly',
  'cutt.ly',
  'db.tt',
  'dlvr.it',
  'dub.sh',
  'fb.me',
  'goo.gl',
  'hubs.ly',
  'is.gd',
  'j.mp',
  'lnkd.in',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  's.id',
  'shorturl.at',
  't.co',
  't.ly',
  'tiny.cc',
  'tinyurl.com',
  'trib.al',
  'v.gd',
  'wp.me',
])

/** Whether a known shortener has made the address, which tells nothing of where it leads. Any text: never throws. */
export function isShortLink(address: string): boolean {
  const [, host = ''] =
    /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s]+)\/[^/?#\s]/i.exec(address.trim()) ?? []
  return hosts.has(host.toLowerCase())
}

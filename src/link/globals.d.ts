/** What the core uses of the world around it: in every browser, in Node and in workers (URL standard). */
declare class URLSearchParams {
  constructor(init: string)
  get(name: string): string | null
}

declare class URL {
  constructor(url: string)
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly hostname: string
  readonly pathname: string
  readonly search: string
  readonly searchParams: URLSearchParams
}

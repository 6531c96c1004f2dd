import { checkAll } from './checked.ts'

// Beside the page, so that a text as long as a book stops nobody from typing.
addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(checkAll(data)))

import { readFileSync, writeFileSync } from 'node:fs'
import { launchBrowser } from './browser.mjs'
import { root } from './run.mjs'

// Draws the icons that have to be PNGs from public/icon.svg: `node scripts/icons.mjs`, after a change of that file.
// Where a system cuts its own shape out of the icon, the tile is full and the mark keeps to the middle.
const ICONS = [
  { file: 'icon-192.png', size: 192, isCut: false },
  { file: 'icon-512.png', size: 512, isCut: false },
  { file: 'icon-maskable-512.png', size: 512, isCut: true },
  { file: 'apple-touch-icon.png', size: 180, isCut: true },
]

const svg = readFileSync(`${root}public/icon.svg`, 'utf8')
const paper = /fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? '#ffffff'

const browser = await launchBrowser()
const page = await browser.newPage()
for (const { file, size, isCut } of ICONS) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;${isCut ? `background:${paper}` : ''}}
     svg{width:${isCut ? 78 : 100}vw}</style>${svg}`,
  )
  writeFileSync(`${root}public/${file}`, await page.screenshot({ omitBackground: true }))
}
await browser.close()

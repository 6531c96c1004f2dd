import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installers } from './browser-install.mjs'
import { giveUp, isMain } from './run.mjs'

/**
 * A Chromium or Chrome that really starts; where there is none, one is installed.
 * @returns {Promise<string>} its path; throws with one clear line where none can be had
 */
export const ensureBrowser = async () => {
  const found = await findBrowser()
  if (found !== null) return found
  for (const install of process.env.CHROMIUM_PATH ? [] : installers) {
    const installed = install() ? await findBrowser() : null
    if (installed !== null) return installed
  }
  throw new Error(noBrowser())
}

/**
 * Starts the browser that CHROMIUM_PATH names, or else the first one found on this machine.
 * @returns {Promise<Browser>} throws with one clear line where none starts
 */
export const launchBrowser = async () => {
  for (const path of await candidates()) {
    const browser = await launch(path)
    if (browser !== null) return browser
  }
  throw new Error(noBrowser())
}

/**
 * The same as people have it, with a profile in this folder: what a private window keeps in memory, such as large Blobs, goes to disk.
 * @param {string} folder
 * @returns {Promise<import('playwright-core').BrowserContext>} its only one; throws where none starts
 */
export const launchWithProfile = async (folder) => {
  const { chromium } = await import('playwright-core')
  const executablePath = await ensureBrowser()
  return chromium.launchPersistentContext(folder, {
    executablePath,
    args: launchArguments,
    serviceWorkers: 'block',
  })
}

const noBrowser = () =>
  process.env.CHROMIUM_PATH
    ? `No browser starts from CHROMIUM_PATH (${process.env.CHROMIUM_PATH}): mend it or unset it, then run the command again.`
    : 'No usable browser: install Chromium or Chrome, or set CHROMIUM_PATH to one, then run the command again.'

const findBrowser = async () => {
  for (const path of await candidates()) {
    const browser = await launch(path)
    await browser?.close()
    if (browser !== null) return path
  }
  return null
}

const launchArguments = ['--disable-gpu', '--disable-dev-shm-usage']

/** A path given by hand is the only one tried: another browser in its place would be a surprise. */
const candidates = async () => {
  const given = process.env.CHROMIUM_PATH
  if (given) return [given]
  const { chromium } = await import('playwright-core')
  return [...usualPaths(), chromium.executablePath()].filter(existsSync)
}

/**
 * @param {string} path
 * @returns {Promise<Browser | null>} null when it does not start
 */
const launch = async (path) => {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: path, args: launchArguments }).catch(() => null)
}

const usualPaths = () => {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ])
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ]
}

/** @typedef {import('playwright-core').Browser} Browser */

if (isMain(import.meta.url)) console.log(await ensureBrowser().catch(giveUp))

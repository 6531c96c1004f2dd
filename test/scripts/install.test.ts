import { expect, test } from 'vitest'
import { isInstalled } from '#scripts/install.mjs'
import { isInRange, rangeInWords } from '#scripts/node-version.mjs'

const range = '^20.19.0 || ^22.12.0 || ^24.0.0'

test.each(['v20.19.0', 'v20.20.2', 'v22.12.0', '24.0.0', 'v24.21.3'])(
  'Node %s is right',
  (version) => {
    expect(isInRange(version, range)).toBe(true)
  },
)

test.each(['v18.20.4', 'v20.18.3', 'v21.7.0', 'v22.11.0', 'v23.0.0', 'v26.1.0'])(
  'Node %s is not',
  (version) => {
    expect(isInRange(version, range)).toBe(false)
  },
)

test('the range can be said in words', () => {
  expect(rangeInWords(range)).toBe('20.19 or a later 20, 22.12 or a later 22, any 24')
})

test('another kind of range is not guessed at', () => {
  expect(() => isInRange('v20.19.0', '>=20')).toThrow('">=20" in engines is not a caret range')
})

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/only-on-a-mac': { version: '2.0.0', optional: true },
  },
}

test('all is installed when every package is there in its version', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/react': { version: '19.3.1' } } })).toBe(
    true,
  )
})

test('something is missing when a package is not there, or in another version', () => {
  expect(isInstalled(lock, null)).toBe(false)
  expect(isInstalled(lock, { packages: {} })).toBe(false)
  expect(isInstalled(lock, { packages: { 'node_modules/react': { version: '18.0.0' } } })).toBe(
    false,
  )
})

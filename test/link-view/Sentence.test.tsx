import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Sentence } from '#link-view/Sentence.tsx'

const shown = (text: string, fill: Record<string, string>) =>
  render(<Sentence text={text} fill={fill} />).container.textContent

test('what is filled in stands where the sentence wants it', () => {
  expect(shown('{name} becomes {value}.', { name: 'gender', value: 'female' })).toBe(
    'gender becomes female.',
  )
})

test('another language may turn the order round, or say a thing twice', () => {
  expect(shown('{value} wird {name}, {value}!', { name: 'gender', value: 'female' })).toBe(
    'female wird gender, female!',
  )
})

test('braces in what is filled in stay as they are', () => {
  expect(shown('{name} becomes {value}.', { name: '{value}', value: '{{ad.name}}' })).toBe(
    '{value} becomes {{ad.name}}.',
  )
})

test('a sentence without a place to fill stays as it is', () => {
  expect(shown('The page that opens.', { name: 'x' })).toBe('The page that opens.')
})

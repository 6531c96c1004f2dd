import { expect, test } from 'vitest'
import { movedInFront } from '#link-view/moved-in-front.ts'

test('what stood behind the data and stands in front of it now is named', () => {
  expect(
    movedInFront(
      'https://a.com?y=1&bs_ref=user:a:b&x=1&x=2#end',
      'https://a.com?y=1&x=1&x=2&bs_ref=user:a:b#end',
    ),
  ).toEqual(['x'])
})

test('where nothing moved nothing is named', () => {
  expect(
    movedInFront('https://a.com?x=1&bs_ref=user:a:b', 'https://a.com?x=1&bs_ref=user:a:b'),
  ).toEqual([])
  expect(movedInFront('https://a.com?x=1', 'https://a.com')).toEqual([])
})

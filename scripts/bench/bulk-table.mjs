import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const names = ['Jane', 'Lan Anh', 'Nguyễn Thị Hương', 'Bob', "O'Brien", 'Maria', 'Zoë', 'John']
const cities = ['Bonn', 'Hà Nội', 'New York', 'London', 'Köln', 'Paris', 'Austin', 'Rome']
const notes = ['came by the summer sale', '"asked for a call, twice"', 'newsletter']

/** @param {readonly string[]} texts @param {number} at */
const pick = (texts, at) => texts[at % texts.length] ?? ''

/**
 * A list of customers with six columns, some hundred bytes a row.
 * @param {string} folder
 * @param {number} rows
 */
export const writeTable = (folder, rows) => {
  const path = join(folder, `${rows}.csv`)
  const file = openSync(path, 'w')
  writeSync(file, 'name,gender,city,voucher,email,note\r\n')
  for (let from = 0; from < rows; from += 10_000) {
    let text = ''
    for (let at = from; at < from + 10_000; at += 1) {
      const [name, city] = [pick(names, at), pick(cities, at * 3 + (at >> 3))]
      const email = `customer.number.${at}@mail.example.com`
      text += `${name},${pick(['female', 'male', 'unknown'], at)},${city},SUMMER-26-${at},${email},${pick(notes, at)}\r\n`
    }
    writeSync(file, text)
  }
  closeSync(file)
  return { path, rows }
}

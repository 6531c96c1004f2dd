// All that this room says about links, in English. Another language is other files of these shapes. The sentences about
// what is wrong are a file of their own, since nothing is wrong with an empty form.
export { words } from './part-words.ts'
export { fixLabel, sentenceOf, type Say } from './sentences.ts'

import { readFileSync } from 'node:fs'

const FILE = new URL('words_sv.txt', import.meta.url)

/** 1,024 Swedish words, harmless and without å, ä and ö: they can be typed on any keyboard. */
export const WORDS = readFileSync(FILE, 'utf8').trim().split('\n')

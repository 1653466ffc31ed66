import { inflateSync } from 'node:zlib'

/** The words in a PDF made with the built-in fonts: the hexadecimal strings of its text operators. */
export function wordsOf(pdf: Buffer) {
  const text = pdf.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) =>
    inflated(Buffer.from(body, 'latin1'))
  )
  return streams
    .flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)])
    .map(([, parts]) =>
      [...parts.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => decoded(hex)).join('')
    )
    .join('\n')
}

const decoded = (hex: string) => Buffer.from(hex, 'hex').toString('latin1')

function inflated(body: Buffer) {
  try {
    return inflateSync(body).toString('latin1')
  } catch {
    return ''
  }
}

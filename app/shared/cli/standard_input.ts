const LONGEST = 10_000

/** What is piped in, without the line break at its end. */
export async function standardInput() {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk
    if (text.length > LONGEST) break
  }
  return text.replace(/\r?\n$/, '')
}

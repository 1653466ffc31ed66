import { SMTPServer } from 'smtp-server'

/** A mail server that takes everything and keeps nothing, in a process of its own; says each on its output. */
const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _, done) {
    stream.resume()
    stream.on('end', () => {
      process.send!({ at: Date.now() })
      done()
    })
  },
})
server.on('error', () => {})
server.listen(0, '127.0.0.1', () => {
  process.send!({ port: (server.server.address() as { port: number }).port })
})
process.on('disconnect', () => process.exit())

import { createServer } from 'node:net'

/**
 * `node port.js` prints a free port on loopback; `node port.js 3333` exits 1 when that is taken.
 */
const wanted = Number(process.argv[2] ?? 0)
const server = createServer()
server.once('error', (error) => {
  console.error(error.code)
  process.exit(1)
})
server.listen(wanted, '127.0.0.1', () => {
  if (!wanted) console.log(server.address().port)
  server.close()
})

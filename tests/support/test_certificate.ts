import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestCertificate {
  key: string
  cert: string
}

/** A certificate that signs itself, and so is its own authority, for one name (`IP:127.0.0.1`, `DNS:x`). */
export function testCertificate(name = 'IP:127.0.0.1', days = 1): TestCertificate {
  const folder = mkdtempSync(join(tmpdir(), 'kvtls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const to = ['-keyout', key, '-out', cert, '-days', String(days)]
  const subject = ['-subj', '/CN=test', '-addext', `subjectAltName=${name}`]
  try {
    execFileSync('openssl', ['req', '-x509', ...kind, ...subject, ...to], { stdio: 'ignore' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VerifiedCertificate } from '../../../../src/pki/verify-certificate.ts'
import { openssl, opensslFolder, removeFolder } from '../../pki/openssl.ts'
import { CLIENT_AUTH, openToyAuthority } from '../../pki/toy-authority.ts'
import { csrPem, verify } from '../../pki/verification.ts'

export interface Identities {
  /** Signed by an RSA root that a server knows: no chain. */
  plain: VerifiedCertificate
  /** An RSA key under two CAs with EC keys; the one in the middle is the chain. */
  chained: VerifiedCertificate
  /** Both roots, and nothing else. */
  rootsPem: string
  folder: string
  close(): void
}

const IS_AUTHORITY = ['basicConstraints = critical, CA:TRUE', 'keyUsage = critical, keyCertSign']

/** Two identities, made with openssl, and a folder to work in. */
export function openIdentities(): Identities {
  const folder = opensslFolder()
  const [rsa, ec] = [openToyAuthority('rsa'), openToyAuthority('ec')]
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content)

  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-384',
    '-nodes',
    '-keyout',
    'ca.key'
  ]
  const name = ['-config', 'openssl.cnf', '-subj', '/CN=Toy issuing CA', '-out', 'ca.csr']
  openssl(folder, 'req', '-new', ...key, ...name)
  const request = readFileSync(join(folder, 'ca.csr'), 'utf8')
  const issuerPem = ec.issue({ csrPem: request, extensions: IS_AUTHORITY })

  write('ca.crt', issuerPem)
  write('client.csr', csrPem)
  write('client.cnf', CLIENT_AUTH.join('\n'))
  const issuer = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-set_serial', '0x2001', '-days', '1']
  const files = ['-in', 'client.csr', '-extfile', 'client.cnf', '-out', 'client.crt']
  openssl(folder, 'x509', '-req', ...issuer, ...files)
  const leafPem = readFileSync(join(folder, 'client.crt'), 'utf8')

  const now = new Date(Date.now() + 1000)
  const plain = verify(rsa.issue({ csrPem }), { now })
  const chained = verify(leafPem + issuerPem, { now })
  const rootsPem = rsa.caPem + ec.caPem
  rsa.close()
  ec.close()
  return { plain, chained, rootsPem, folder, close: () => removeFolder(folder) }
}

/** A certificate authority made of the openssl command alone, so that our own code does not judge itself. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runOrThrow, run } from './programs.ts'

type Status = 'valid' | 'revoked'

export interface Authority {
  /** The CA of client certificates, and the list of those that it has revoked. */
  caFile: string
  crlFile: string
  /** Signs a request, once it has proved that it holds its key; undefined where it refuses. */
  sign(requestPem: string): Promise<string | undefined>
  /** Revokes a certificate and publishes the list; false where there is no such valid one. */
  revoke(serialNumber: string): Promise<boolean>
  /** Everything issued so far, as the authority's own database has it. */
  issued(): { serialNumber: string; status: Status; subject: string }[]
}

export interface ServerIdentity {
  caFile: string
  certFile: string
  keyFile: string
}

// `preserve` keeps the request's order of names, as VTEX is not known to change it; `match` makes
// openssl itself refuse a request whose OU is not the account.
const CONFIG = `
[ca]
default_ca = authority
[authority]
database = index.txt
new_certs_dir = certs
certificate = client-ca.pem
private_key = client-ca.key
rand_serial = yes
unique_subject = no
preserve = yes
default_md = sha256
default_days = 30
default_crl_days = 1
policy = policy
x509_extensions = client
[policy]
commonName = supplied
organizationalUnitName = match
localityName = optional
stateOrProvinceName = optional
countryName = optional
[client]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = clientAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`

const P256 = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'] as const
const RSA = ['-newkey', 'rsa:2048', '-nodes'] as const

/** Makes the authority that signs client certificates for one account. */
export async function createAuthority(folder: string, account: string): Promise<Authority> {
  mkdirSync(join(folder, 'certs'))
  writeFileSync(join(folder, 'ca.cnf'), CONFIG)
  writeFileSync(join(folder, 'index.txt'), '')
  const subject = ['-utf8', '-subj', `/CN=Edge Test Client CA/OU=${account}`] as const
  const out = ['-out', 'client-ca.pem', '-keyout', 'client-ca.key', '-days', '2'] as const
  await runOrThrow(['openssl', 'req', '-x509', '-sha256', ...RSA, ...subject, ...out], {
    cwd: folder
  })
  const ca = (...args: string[]) =>
    run(['openssl', 'ca', '-config', 'ca.cnf', '-batch', ...args], { cwd: folder })
  await ca('-gencrl', '-out', 'crl.pem')
  const database = () => readDatabase(readFileSync(join(folder, 'index.txt'), 'utf8'))
  return {
    caFile: join(folder, 'client-ca.pem'),
    crlFile: join(folder, 'crl.pem'),
    issued: database,
    async sign(requestPem) {
      writeFileSync(join(folder, 'request.pem'), requestPem)
      const certificate = join(folder, 'certificate.pem')
      rmSync(certificate, { force: true })
      await ca('-notext', '-utf8', '-in', 'request.pem', '-out', 'certificate.pem')
      // Its exit code is 0 even for a request whose signature is wrong: only the file shows it.
      return existsSync(certificate) ? readFileSync(certificate, 'utf8') : undefined
    },
    async revoke(serialNumber) {
      const entry = database().find((one) => one.serialNumber === serialNumber)
      if (entry?.status !== 'valid') return false
      const revoked = await ca('-revoke', join('certs', `${serialNumber}.pem`))
      const published = await ca('-gencrl', '-out', 'crl.pem')
      return revoked.exitCode === 0 && published.exitCode === 0
    }
  }
}

function readDatabase(text: string): ReturnType<Authority['issued']> {
  const rows = text.split('\n').filter(Boolean)
  return rows.map((row) => {
    const [status, , , serialNumber = '', , subject = ''] = row.split('\t')
    return { serialNumber, status: status === 'R' ? 'revoked' : 'valid', subject }
  })
}

/** Makes a server certificate for localhost, under a CA that has nothing to do with clients. */
export async function createServerIdentity(folder: string): Promise<ServerIdentity> {
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1'
  const request = (...args: string[]) =>
    runOrThrow(['openssl', 'req', '-x509', '-sha256', ...P256, '-days', '2', ...args], {
      cwd: folder
    })
  const caOut = ['-out', 'server-ca.pem', '-keyout', 'server-ca.key']
  await request('-subj', '/CN=Edge Test Server CA', ...caOut)
  const issuer = ['-CA', 'server-ca.pem', '-CAkey', 'server-ca.key']
  const extensions = ['-addext', names, '-addext', 'basicConstraints=critical,CA:FALSE']
  const out = ['-out', 'server.pem', '-keyout', 'server.key']
  await request('-subj', '/CN=localhost', ...issuer, ...extensions, ...out)
  return {
    caFile: join(folder, 'server-ca.pem'),
    certFile: join(folder, 'server.pem'),
    keyFile: join(folder, 'server.key')
  }
}

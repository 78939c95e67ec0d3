import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openssl, opensslFolder, removeFolder } from './openssl.ts'

export interface Order {
  csrPem: string
  notBefore?: Date
  notAfter?: Date
  /** Lines of openssl's x509v3_config(5); none makes a certificate without extensions. */
  extensions?: string[]
  /** Hex, not negative. */
  serialNumber?: string
}

export interface ToyAuthority {
  caPem: string
  issue(order: Order): string
  close(): void
}

const DAY = 24 * 60 * 60 * 1000

const CLIENT_AUTH = ['extendedKeyUsage = clientAuth']

/** A CA of openssl's own, in a folder of its own, with a key made now. */
export function openToyAuthority(kind: 'rsa' | 'ec'): ToyAuthority {
  const folder = opensslFolder()
  const algorithm =
    kind === 'rsa' ? ['RSA', '-pkeyopt', 'rsa_keygen_bits:2048'] : ['EC', '-pkeyopt', EC_CURVE]
  openssl(folder, 'genpkey', '-algorithm', ...algorithm, '-out', 'ca.key')
  const subject = ['-subj', `/CN=Toy, "${kind}" CA`, '-extensions', 'v3_ca', '-out', 'ca.crt']
  openssl(folder, 'req', '-x509', '-key', 'ca.key', '-config', 'openssl.cnf', ...subject)
  writeFileSync(join(folder, 'index.txt'), '')
  let count = 0
  return {
    caPem: readFileSync(join(folder, 'ca.crt'), 'utf8'),
    issue: (order) => issue(folder, { serialNumber: (0x1000 + ++count).toString(16), ...order }),
    close: () => removeFolder(folder)
  }
}

const EC_CURVE = 'ec_paramgen_curve:P-256'

function issue(folder: string, order: Order): string {
  const { notBefore = new Date(Date.now() - DAY), notAfter = new Date(Date.now() + DAY) } = order
  const serial = order.serialNumber ?? '01'
  writeFileSync(join(folder, 'serial'), `${serial.length % 2 ? '0' : ''}${serial}\n`)
  writeFileSync(join(folder, 'request.csr'), order.csrPem)
  writeFileSync(join(folder, 'extensions.cnf'), (order.extensions ?? CLIENT_AUTH).join('\n') + '\n')
  const dates = ['-startdate', asn1Time(notBefore), '-enddate', asn1Time(notAfter)]
  const files = ['-config', 'openssl.cnf', '-extfile', 'extensions.cnf', '-in', 'request.csr']
  return openssl(folder, 'ca', '-batch', '-notext', '-utf8', ...files, ...dates)
}

// 20260102030405Z
function asn1Time(date: Date): string {
  return date.toISOString().replaceAll(/[-:T]|\.\d+/g, '')
}

import type { X509Certificate } from 'node:crypto'
import {
  ecKeyPair,
  leafExtensions,
  makeCaCertificate,
  makeIssuer,
  makeServerCertificate,
  rsaKeyPair,
  validity,
  type KeyPair,
  type ServerFlaw
} from './certificate-profiles.ts'
import { readSigningRequest, SigningRequestError, type SigningRequest } from './csr.ts'
import { overridesOf, type CertificateFaultOptions } from './certificate-variants.ts'
import { makeCertificate, makeName, randomSerialNumber, type Issuer } from './x509.ts'

export interface IssuedCertificate {
  /** As node:crypto and openssl print it: upper-case hex without colons. */
  serialNumber: string
  subject: string
  pem: string
  revoked: boolean
}

interface Chain {
  issuer: Issuer
  pem: string
}

const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2'

/**
 * A certificate authority for tests: it signs, revokes and checks certificates, and knows nothing of
 * HTTP. Its keys and serial numbers are random and are kept in memory only.
 */
export class Authority {
  readonly issued: IssuedCertificate[] = []
  readonly #fingerprints = new Map<string, IssuedCertificate>()
  readonly #root: Chain
  #intermediate: Promise<Chain> | undefined

  private constructor(keys: KeyPair) {
    const issuer = makeIssuer('CA', keys)
    this.#root = { issuer, pem: makeCaCertificate(issuer, issuer).toString() }
  }

  static async create(keys = rsaKeyPair()): Promise<Authority> {
    return new Authority(await keys)
  }

  get caPem(): string {
    return this.#root.pem
  }

  /** The server's key and certificate. With a flaw no client should trust it. */
  async makeServerIdentity(flaw?: ServerFlaw): Promise<{ key: string; cert: string }> {
    const keys = await ecKeyPair()
    const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    return { key, cert: makeServerCertificate(keys, this.#root.issuer, flaw).toString() }
  }

  /**
   * Signs a CSR whose OU is the account (VTEX, "Implementing mTLS", step 2) and returns PEM text.
   * The options make the certificate wrong or unusual in one known way, or change its dates.
   *
   * @throws SigningRequestError if this authority does not sign the CSR
   */
  async issue(
    csrPem: string,
    account: string,
    options: CertificateFaultOptions = {}
  ): Promise<string> {
    const request = readSigningRequest(csrPem)
    if (request.organizationalUnitName !== account) {
      const found = JSON.stringify(request.organizationalUnitName)
      throw new SigningRequestError(`The OU of the CSR is ${found}; the account is "${account}".`)
    }
    const overrides = overridesOf(options)
    const { issuer, pem } = overrides.ecIssuer ? await this.#ecChain() : this.#root
    const leaf = await signLeaf(request, issuer, overrides)
    this.#keep(leaf)
    return overrides.layout?.(leaf.toString(), pem) ?? leaf.toString()
  }

  /** Revokes by serial number, with or without colons, in any case. `false` if unknown or revoked. */
  revoke(serialNumber: string): boolean {
    const wanted = normaliseSerial(serialNumber)
    const found = this.issued.find((one) => normaliseSerial(one.serialNumber) === wanted)
    if (!found || found.revoked) return false
    found.revoked = true
    return true
  }

  /** Whether this authority has issued the certificate. It may be revoked. */
  hasIssued(certificate: X509Certificate): boolean {
    return this.#fingerprints.has(certificate.fingerprint256)
  }

  /** Why a client certificate is refused. `undefined` if it is accepted. */
  rejectionReason(certificate: X509Certificate, now = Date.now()): string | undefined {
    const issued = this.#fingerprints.get(certificate.fingerprint256)
    if (!issued) return 'The client certificate was not issued by this sandbox.'
    if (issued.revoked) return 'The client certificate is revoked.'
    if (now < Date.parse(certificate.validFrom)) return 'The client certificate is not yet valid.'
    if (now > Date.parse(certificate.validTo)) return 'The client certificate is expired.'
    const usages = certificate.keyUsage as string[] | undefined
    if (usages && !usages.includes(CLIENT_AUTH)) return 'The certificate is not for clients.'
    return undefined
  }

  #keep(certificate: X509Certificate): void {
    const { serialNumber, subject } = certificate
    const issued = { serialNumber, subject, pem: certificate.toString(), revoked: false }
    this.issued.push(issued)
    this.#fingerprints.set(certificate.fingerprint256, issued)
  }

  #ecChain(): Promise<Chain> {
    this.#intermediate ??= ecKeyPair().then((keys) => {
      const issuer = makeIssuer('EC intermediate CA', keys)
      return { issuer, pem: makeCaCertificate(issuer, this.#root.issuer).toString() }
    })
    return this.#intermediate
  }
}

async function signLeaf(
  request: SigningRequest,
  issuer: Issuer,
  overrides: ReturnType<typeof overridesOf>
): Promise<X509Certificate> {
  const { commonName, organizationalUnitName } = request
  return makeCertificate({
    subject: overrides.subject
      ? makeName({ commonName, organizationalUnitName, ...overrides.subject })
      : request.subject,
    publicKey: overrides.anotherKey ? (await rsaKeyPair()).publicKey : request.publicKey,
    issuer,
    ...validity(overrides.hours),
    extensions: leafExtensions(overrides.usages ?? ['clientAuth']),
    serialNumber: overrides.serialNumber?.() ?? randomSerialNumber()
  })
}

function normaliseSerial(serialNumber: string): string {
  return serialNumber
    .replaceAll(':', '')
    .replace(/^(-?)0+/, '$1')
    .toUpperCase()
}

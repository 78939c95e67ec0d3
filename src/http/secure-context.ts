import * as tls from 'node:tls'

/** A client certificate and its key, PEM. */
export interface ClientCertificate {
  certificatePem: string
  privateKeyPem: string
}

/** The certificate that a connection shows, and the TLS that it offers. */
export interface TlsClient {
  /** The certificate to show if the server asks for one; none by default. */
  clientCertificate?: ClientCertificate | undefined
  /** Set to use no TLS 1.3. */
  maxVersion?: 'TLSv1.2' | undefined
  /** Accepts signatures with SHA-1, too: to see what a server asks for, never to send it a secret. */
  sha1Signatures?: boolean | undefined
}

/**
 * What all TLS connections have in common: TLS 1.2 or newer, and the CAs that are trusted for the
 * server.
 */
export class TrustStore {
  readonly #extra: readonly string[]
  /** Node takes 10 ms to read a list of CAs, so each context is made once. */
  readonly #contexts = new Map<string, tls.SecureContext>()

  /** @param extra CAs trusted for the server beside the usual ones, PEM */
  constructor(extra: readonly string[] | undefined) {
    this.#extra = extra ?? []
  }

  /** Whether CAs are trusted beside the usual ones. */
  get hasExtra(): boolean {
    return this.#extra.length > 0
  }

  secureContext(client: TlsClient = {}): tls.SecureContext {
    const { clientCertificate, maxVersion, sha1Signatures } = client
    const key = [
      maxVersion,
      sha1Signatures,
      clientCertificate?.certificatePem,
      clientCertificate?.privateKeyPem
    ].join('\n')
    const made = this.#contexts.get(key)
    if (made) return made
    const context = tls.createSecureContext({
      minVersion: 'TLSv1.2',
      ...(maxVersion && { maxVersion }),
      ...(clientCertificate && {
        cert: clientCertificate.certificatePem,
        key: clientCertificate.privateKeyPem
      }),
      ...(sha1Signatures && SHA1_OPTIONS),
      ...(this.hasExtra && { ca: [...defaultCas(), ...this.#extra] })
    })
    this.#contexts.set(key, context)
    return context
  }
}

/**
 * The CAs that Node trusts by default, with those of NODE_EXTRA_CA_CERTS. Node before 22.15 cannot
 * list them: there it is the list that Node includes.
 */
function defaultCas(): readonly string[] {
  const getCACertificates = tls.getCACertificates as typeof tls.getCACertificates | undefined
  return getCACertificates?.('default') ?? tls.rootCertificates
}

/** OpenSSL's own list has no SHA-1 at its default security level. */
const WITH_SHA1 = ['RSA', 'ECDSA']
  .flatMap((key) => ['SHA512', 'SHA384', 'SHA256', 'SHA1'].map((hash) => `${key}+${hash}`))
  .join(':')

const SHA1_OPTIONS = { sigalgs: WITH_SHA1, ciphers: 'DEFAULT@SECLEVEL=0' }

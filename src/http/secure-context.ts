import * as tls from 'node:tls'

/** A client certificate and its key, PEM. */
export interface Identity {
  certificatePem: string
  privateKeyPem: string
}

/** What a connection shows of the client, and which TLS it offers. */
export interface TlsClient {
  /** The certificate to show if the server asks for one; none by default. */
  identity?: Identity | undefined
  /** Set to stay below TLS 1.3. */
  maxVersion?: 'TLSv1.2' | undefined
  /** Takes signatures with SHA-1, too: to see what a server asks for, never to send it a secret. */
  sha1Signatures?: boolean | undefined
}

/**
 * What our TLS connections have in common: TLS 1.2 or newer (VTEX refuses older ones), and which
 * CAs are trusted for the server.
 */
export class Trust {
  readonly #extra: readonly string[]
  /** Node takes 10 ms to read a list of CAs, so each context is made once. */
  readonly #contexts = new Map<string, tls.SecureContext>()

  /** @param extra CAs trusted for the server beside the usual ones, PEM */
  constructor(extra: readonly string[] | undefined) {
    this.#extra = extra ?? []
  }

  /** Whether the server's CA is not one of the usual ones, or may not be. */
  get hasExtra(): boolean {
    return this.#extra.length > 0
  }

  secureContext(client: TlsClient = {}): tls.SecureContext {
    const { identity, maxVersion, sha1Signatures } = client
    const key = [
      maxVersion,
      sha1Signatures,
      identity?.certificatePem,
      identity?.privateKeyPem
    ].join('\n')
    const made = this.#contexts.get(key)
    if (made) return made
    const context = tls.createSecureContext({
      minVersion: 'TLSv1.2',
      ...(maxVersion && { maxVersion }),
      ...(identity && { cert: identity.certificatePem, key: identity.privateKeyPem }),
      ...(sha1Signatures && LENIENT),
      ...(this.hasExtra && { ca: [...usualCas(), ...this.#extra] })
    })
    this.#contexts.set(key, context)
    return context
  }
}

/**
 * Those that Node takes where no list is given, NODE_EXTRA_CA_CERTS among them. Node before 22.15
 * cannot tell them: there it is Node's own list.
 */
function usualCas(): readonly string[] {
  const tell = tls.getCACertificates as typeof tls.getCACertificates | undefined
  return tell?.('default') ?? tls.rootCertificates
}

/** OpenSSL has left SHA-1 out of its own list since its security levels say so. */
const WITH_SHA1 = ['RSA', 'ECDSA']
  .flatMap((key) => ['SHA512', 'SHA384', 'SHA256', 'SHA1'].map((hash) => `${key}+${hash}`))
  .join(':')

const LENIENT = { sigalgs: WITH_SHA1, ciphers: 'DEFAULT@SECLEVEL=0' }

import * as tls from 'node:tls'

/** A client certificate and its key, PEM. */
export interface Identity {
  certificatePem: string
  privateKeyPem: string
}

/**
 * What our TLS connections have in common: TLS 1.2 or newer (VTEX refuses older ones), and which
 * CAs are trusted for the server. Reading 120 of those takes 10 ms, so the context without an
 * identity is made once.
 */
export class Trust {
  readonly #cas: string[] | undefined
  #plain: tls.SecureContext | undefined

  /** @param extra CAs trusted for the server beside the usual ones, PEM */
  constructor(extra: string[] | undefined) {
    this.#cas = extra && [...usualCas(), ...extra]
  }

  /** Whether the server's CA is not one of the usual ones, or may not be. */
  get hasExtra(): boolean {
    return this.#cas !== undefined
  }

  secureContext(identity?: Identity): tls.SecureContext {
    if (!identity) return (this.#plain ??= this.#create({}))
    return this.#create({ cert: identity.certificatePem, key: identity.privateKeyPem })
  }

  #create(options: tls.SecureContextOptions): tls.SecureContext {
    const cas = this.#cas && { ca: this.#cas }
    return tls.createSecureContext({ minVersion: 'TLSv1.2', ...cas, ...options })
  }
}

/** Node replaces its own list by what it is given, so the usual ones are named beside the extra. */
function usualCas(): readonly string[] {
  // Node 20, where only `npm start` runs, has no getCACertificates.
  return tls.getCACertificates?.('default') ?? tls.rootCertificates
}

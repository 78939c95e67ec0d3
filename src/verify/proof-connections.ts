import type { VtexClient } from '../vtex/client.ts'
import type { ClientCertificate, TlsClient } from '../http/secure-context.ts'
import type { UntrustedCertificates } from './untrusted-certificate.ts'

/** What a connection shows: the certificate to be proved, none, or one that VTEX did not issue. */
export type ClientCertificateKind = 'issued' | 'none' | 'untrusted'

/** Each connection has time for so many requests, one after the other. */
const PROOF_REQUEST_BUDGET = 4

/**
 * The connections of the proof, one for each certificate that is shown. They are opened during the
 * login, because a round trip may take a tenth of a second. The one for the certificate itself is
 * opened up to TCP, as there is no certificate yet. All of them wait for the first connection to the
 * host, so that a host that cannot be reached is not called four times.
 */
export class ProofConnections {
  readonly #client: VtexClient
  readonly #tlsOptions: TlsClient
  readonly #clients = new Map<ClientCertificateKind, VtexClient>()
  readonly #certificates = new Map<ClientCertificateKind, ClientCertificate>()
  #preconnected: ReturnType<VtexClient['preconnect']>
  #untrusted: UntrustedCertificates | undefined
  #ready: Promise<void> = Promise.resolve()
  #tls12: ProofConnections | undefined
  #closed = false

  /** @param tlsOptions the TLS options that all of them have in common */
  constructor(client: VtexClient, tlsOptions: TlsClient = {}) {
    this.#client = client
    this.#tlsOptions = tlsOptions
  }

  /**
   * How long the calls that only compare wait for a response, in milliseconds: 5 s with the default
   * `timeout` of 15 s, and longer only where the user allows a request more.
   */
  get comparisonTimeoutMs(): number {
    return Math.max(5000, this.#client.options.retryPolicy.timeoutMs / 3)
  }

  /** Opens the connections that need no certificate yet, as soon as the host has been reached. */
  preconnect(): void {
    void this.#client.connected.then(() => {
      if (!this.#closed) this.#preconnected = this.#client.preconnect('tcp')
      this.#preconnectUnused('none')
    })
  }

  /** Opens the connection for the certificate that VTEX did not issue, once that is made. */
  preconnectUntrusted(generating: Promise<UntrustedCertificates>): void {
    this.#ready = generating.then((untrusted) => {
      this.#untrusted = untrusted
      this.#certificates.set('untrusted', untrusted.withSameKey)
    })
    const whenBoth = Promise.all([this.#ready, this.#client.connected])
    // A failure is thrown where `ready` is waited for.
    whenBoth.then(() => this.#preconnectUnused('untrusted')).catch(() => undefined)
  }

  /** Resolved when the certificate that VTEX did not issue is made. */
  get ready(): Promise<void> {
    return this.#ready
  }

  /** Sets the certificate to be proved, and returns its connection; nothing was sent over it. */
  setCertificate(clientCertificate: ClientCertificate): VtexClient {
    this.#certificates.set('issued', clientCertificate)
    const client = this.#client.withNewConnections(
      { ...this.#tlsOptions, clientCertificate },
      this.#preconnected
    )
    this.#clients.set('issued', client)
    return client
  }

  /** A connection with time of its own, even where the run's time is used up. */
  clientFor(kind: ClientCertificateKind): VtexClient {
    const client = this.#clients.get(kind) ?? this.#open(kind, false)
    return client.withTimeForAtLeast(PROOF_REQUEST_BUDGET)
  }

  /** Replaces the certificate that VTEX did not issue by one for another key. */
  async replaceUntrusted(): Promise<void> {
    const certificate = await this.#untrusted?.withNewKey()
    if (certificate) this.#certificates.set('untrusted', certificate)
    this.#clients.get('untrusted')?.close()
    this.#clients.delete('untrusted')
  }

  /** The same connections over TLS 1.2; they are closed together with these. */
  overTls12(): ProofConnections {
    const connections = new ProofConnections(this.#client, { maxVersion: 'TLSv1.2' })
    for (const [kind, certificate] of this.#certificates)
      connections.#certificates.set(kind, certificate)
    connections.#untrusted = this.#untrusted
    return (this.#tls12 = connections)
  }

  /** A new connection that shows no certificate and offers every signature algorithm, SHA-1 too. */
  openHandshakeCheck(): VtexClient {
    return this.#client.withNewConnections({ maxVersion: 'TLSv1.2', sha1Signatures: true })
  }

  /** Whether the host accepts only one connection at a time, or only a few. */
  get isLimited(): boolean {
    return this.#client.isLimited
  }

  /** Writes a line to the log. */
  log(line: string): void {
    this.#client.options.retryPolicy.log(line)
  }

  /** Closes the idle connections to the host, so that no limit on connections is reached. */
  closeIdle(): Promise<void> {
    return this.#client.closeIdle()
  }

  close(): void {
    this.#closed = true
    this.#preconnected?.close()
    for (const client of this.#clients.values()) client.close()
    this.#tls12?.close()
  }

  #preconnectUnused(kind: ClientCertificateKind): void {
    if (!this.#closed && !this.#clients.has(kind)) this.#open(kind, true)
  }

  #open(kind: ClientCertificateKind, isEarly: boolean): VtexClient {
    const tlsOptions = { ...this.#tlsOptions, clientCertificate: this.#certificates.get(kind) }
    const preconnected = isEarly ? this.#client.preconnect('tls', tlsOptions) : undefined
    const client = this.#client.withNewConnections(tlsOptions, preconnected)
    this.#clients.set(kind, client)
    return client
  }
}

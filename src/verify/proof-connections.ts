import type { VtexClient } from '../vtex/client.ts'
import type { ClientCertificate, TlsClient } from '../http/secure-context.ts'
import type { UntrustedCertificates } from './untrusted-certificate.ts'

/** What a connection shows: the issued certificate, none, or one that VTEX did not issue. */
export type ClientCertificateKind = 'issued' | 'none' | 'untrusted'

/** Each connection has time for this many requests, one after the other. */
const PROOF_REQUEST_BUDGET = 4

/**
 * The connections of the proof, one for each certificate that is shown. They are opened during the
 * login, because a round trip may take a tenth of a second. Those that show a certificate are
 * opened only up to TCP, because there is none yet. All of them wait for the first connection to
 * the host, so that an unreachable host gets one connection attempt and not four.
 */
export class ProofConnections {
  readonly #client: VtexClient
  readonly #tlsOptions: TlsClient
  readonly #clients = new Map<ClientCertificateKind, VtexClient>()
  readonly #certificates = new Map<ClientCertificateKind, ClientCertificate>()
  /** The connections that are open up to TCP, until a certificate is shown over them. */
  readonly #tcp = new Map<ClientCertificateKind, ReturnType<VtexClient['preconnect']>>()
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
    return Math.max(5000, this.#client.timeoutMs / 3)
  }

  /** Opens the connections as far as they need no certificate, once the host has been reached. */
  preconnect(): void {
    void this.#client.connected.then(() => {
      this.#preconnectTcp('issued')
      this.#preconnectUnused('none')
      this.#preconnectTcp('untrusted')
    })
  }

  /** Begins TLS with the certificate that VTEX did not issue, once that is made. */
  preconnectUntrusted(generating: Promise<UntrustedCertificates>): void {
    this.#ready = generating.then((untrusted) => {
      this.#untrusted = untrusted
      this.#certificates.set('untrusted', untrusted.withSameKey)
    })
    const whenBoth = Promise.all([this.#ready, this.#client.connected])
    // The rejection is handled by the code that waits for `ready`.
    whenBoth.then(() => this.#preconnectUnused('untrusted')).catch(() => undefined)
  }

  /** Resolved when the certificate that VTEX did not issue is made. */
  get ready(): Promise<void> {
    return this.#ready
  }

  /** Sets the issued certificate, and returns its connection, which has carried no request. */
  setCertificate(clientCertificate: ClientCertificate): VtexClient {
    this.#certificates.set('issued', clientCertificate)
    const client = this.#client.withNewConnections(
      { ...this.#tlsOptions, clientCertificate },
      this.#tcp.get('issued')
    )
    this.#clients.set('issued', client)
    return client
  }

  /** A connection with its own time limit, which applies even if the run's time is used up. */
  clientFor(kind: ClientCertificateKind): VtexClient {
    const client = this.#clients.get(kind) ?? this.#open(kind, false)
    return client.withTimeForAtLeast(PROOF_REQUEST_BUDGET)
  }

  /** Replaces the certificate that VTEX did not issue by one with another key. */
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
    this.#client.log(line)
  }

  /** Closes the idle connections to the host, so that no limit on connections is reached. */
  closeIdle(): Promise<void> {
    return this.#client.closeIdle()
  }

  close(): void {
    this.#closed = true
    for (const socket of this.#tcp.values()) socket?.close()
    for (const client of this.#clients.values()) client.close()
    this.#tls12?.close()
  }

  #preconnectTcp(kind: ClientCertificateKind): void {
    if (!this.#closed && !this.#clients.has(kind))
      this.#tcp.set(kind, this.#client.preconnect('tcp'))
  }

  #preconnectUnused(kind: ClientCertificateKind): void {
    if (!this.#closed && !this.#clients.has(kind)) this.#open(kind, true)
  }

  #open(kind: ClientCertificateKind, isEarly: boolean): VtexClient {
    const tlsOptions = { ...this.#tlsOptions, clientCertificate: this.#certificates.get(kind) }
    const tcp = this.#tcp.get(kind)
    const preconnected = isEarly ? this.#client.preconnect('tls', tlsOptions, tcp) : tcp
    const client = this.#client.withNewConnections(tlsOptions, preconnected)
    this.#clients.set(kind, client)
    return client
  }
}

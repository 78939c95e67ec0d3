/** The four calls through the real client, each with what it may fail by. */
import { generateKeyPairSync } from 'node:crypto'
import { systemClock } from '../../src/shared/clock.ts'
import type { ErrorCode } from '../../src/shared/errors.ts'
import { parseIssuedCertificate } from '../../src/pki/certificate.ts'
import { createCsr } from '../../src/pki/csr.ts'
import { findSerialNumber } from '../../src/pki/serial-number.ts'
import { validateRequest } from '../../src/verify/test-request.ts'
import { ProofConnections } from '../../src/verify/proof-connections.ts'
import { proveMtls } from '../../src/verify/mtls-proof.ts'
import type { Authority } from '../../src/sandbox/authority.ts'
import { VtexClient } from '../../src/vtex/client.ts'
import { login } from '../../src/vtex/login.ts'
import { revoke } from '../../src/vtex/revoke.ts'
import { sign } from '../../src/vtex/sign.ts'
import { createSigningAttempt } from '../../src/vtex/signing-attempt.ts'
import type { ClientCertificate, TrustStore } from '../../src/http/secure-context.ts'

const TIMEOUT_MS = 500

const keyPair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const subject = { commonName: 'app', organizationalUnitName: 'acme' }
export const csrPem = createCsr(subject, keyPair)
const REQUEST = createSigningAttempt('acme.example', subject, 0)

/** An identity that the server may look at. */
export async function someIdentity(authority: Authority): Promise<ClientCertificate> {
  const privateKeyPem = keyPair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { certificatePem: await authority.issue(csrPem, 'acme'), privateKeyPem }
}

/** One at a time calls on these; `secret` is its API token and its user token, too. */
export interface Caller {
  secret: string
  plain: VtexClient
  identity: ClientCertificate
}

export function makeCaller(
  baseUrl: URL,
  trust: TrustStore,
  identity: ClientCertificate,
  secret: string
): Caller {
  const never = { retries: 0, deadline: Infinity, log: () => undefined }
  const plain = new VtexClient({
    ...{ baseUrl, trust, proxyEnv: {}, secrets: [secret] },
    credentials: { kind: 'key-pair', appKey: 'vtexappkey-acme-ABCDEF', appToken: secret },
    retryPolicy: { clock: systemClock, timeoutMs: TIMEOUT_MS, ...never }
  })
  return { secret, plain, identity }
}

export interface MalformedCall {
  name: 'login' | 'sign' | 'proof' | 'revoke'
  make(caller: Caller): Promise<unknown>
  codes: readonly ErrorCode[]
}

// NETWORK_TLS: the answer begins as HTTP/2 does
const NETWORK = ['NETWORK_TLS', 'NETWORK_RESET', 'NETWORK_TIMEOUT', 'RESPONSE_UNEXPECTED'] as const
const ANSWER = ['VTEX_UNAVAILABLE', 'RESPONSE_REDIRECT'] as const

export const CALLS: readonly MalformedCall[] = [
  {
    name: 'login',
    make: ({ plain }) => login(plain),
    codes: [...NETWORK, ...ANSWER, 'LOGIN_REFUSED', 'RESPONSE_TOO_LARGE']
  },
  {
    name: 'sign',
    make: async ({ plain }) => {
      const find = (text: string) => findSerialNumber(text, keyPair.publicKey)
      const options = { csrPem, request: REQUEST, findSerialNumber: find }
      const { text, failure } = await sign(plain, options)
      if (failure) throw failure
      return parseIssuedCertificate(text)
    },
    codes: [
      // Whatever breaks after the request was sent is not known; what broke before it has its code.
      ...['NETWORK_TLS', 'NETWORK_RESET', 'NETWORK_TIMEOUT', 'SIGN_UNCERTAIN', 'SIGN_REFUSED'],
      ...['SIGN_REJECTED', 'CERTIFICATE_EMPTY', 'CERTIFICATE_HTML', 'CERTIFICATE_JSON'],
      ...['CERTIFICATE_MALFORMED', 'RESPONSE_UNEXPECTED', 'RESPONSE_TOO_LARGE', ...ANSWER]
    ] as ErrorCode[]
  },
  {
    name: 'proof',
    make: async ({ plain, identity, secret }) => {
      const connections = new ProofConnections(plain)
      connections.setCertificate(identity)
      await proveMtls(connections, validateRequest(secret)).finally(() => connections.close())
    },
    codes: ['PROOF_FAILED']
  },
  { name: 'revoke', make: ({ plain }) => revoke(plain, '0ABC'), codes: ['REVOKE_FAILED'] }
]

import { setImmediate } from 'node:timers/promises'
import type { Config } from '../../config/config.ts'
import { maskPrivateKey } from '../../github/masks.ts'
import type { GeneratedKeyPair } from '../../pki/key-pair.ts'
import type { Clock } from '../../shared/clock.ts'
import { raceWithAbort } from '../../shared/cancellation.ts'
import { login, type UserToken } from '../../vtex/login.ts'
import type { IssueDependencies, IssueRun } from './dependencies.ts'

/** What is needed to request a certificate. */
export interface SigningMaterial {
  keyPair: GeneratedKeyPair
  csrPem: string
  userToken: UserToken
}

/**
 * Waits for the key and makes the CSR. The login runs meanwhile, and shows that the credentials are
 * valid. The key and the token are masked.
 *
 * @throws ActionError LOGIN_REFUSED, VTEX_UNAVAILABLE, RESPONSE_*, NETWORK_*, INTERRUPTED
 */
export async function prepare(
  { config, client, connections, timer, runner, clock, signal }: IssueRun,
  { generateKeyPair, keyDurationMs }: Pick<IssueDependencies, 'generateKeyPair' | 'keyDurationMs'>
): Promise<SigningMaterial> {
  const generating = generateKeyPair(config.keySize)
  if (config.verify)
    connections.preconnectUntrusted(makeUntrustedCertificates(config, generating, clock))
  const key = withCsr(config, timer.measure('key', generating, keyDurationMs))
  const user = timer.measure('login', login(client))
  const [material, userToken] = await raceWithAbort(Promise.all([key, user]), signal)
  runner.mask(userToken.token)
  maskPrivateKey(runner, material.keyPair.privateKeyPem)
  return { ...material, userToken }
}

/** Loads the CSR code while the key is being made, so that the login does not wait for it. */
async function withCsr(config: Config, key: Promise<GeneratedKeyPair>) {
  const [{ createCsr }, keyPair] = await Promise.all([import('../../pki/csr.ts'), key])
  return { keyPair, csrPem: createCsr(config.subject, keyPair) }
}

/**
 * Makes the untrusted certificates that the proof compares with, while the login runs. If the key
 * is ready last, the signing request is sent first.
 */
async function makeUntrustedCertificates(
  { subject }: Config,
  key: Promise<GeneratedKeyPair>,
  clock: Clock
) {
  const keyPair = await key
  await setImmediate()
  const untrusted = await import('../../verify/untrusted-certificate.ts')
  return untrusted.makeUntrustedCertificates(subject, keyPair, new Date(clock.now()))
}

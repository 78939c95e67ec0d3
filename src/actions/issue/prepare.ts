import { setImmediate } from 'node:timers/promises'
import type { Config } from '../../config/config.ts'
import { maskPrivateKey } from '../../github/masks.ts'
import type { GeneratedKeyPair } from '../../pki/key-pair.ts'
import type { Clock } from '../../shared/clock.ts'
import { raceWithAbort } from '../../shared/cancellation.ts'
import { login, type UserToken } from '../../vtex/login.ts'
import type { IssueDependencies, IssueRun } from './dependencies.ts'

/** What a certificate is asked for with. */
export interface SigningMaterial {
  keyPair: GeneratedKeyPair
  csrPem: string
  userToken: UserToken
}

/**
 * Waits for the key and makes the CSR; meanwhile logs in, which shows that the credentials are good.
 * From here on key and token are masked.
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

/** What writes a CSR is loaded while the key is being made, so that the login is not kept waiting. */
async function withCsr(config: Config, key: Promise<GeneratedKeyPair>) {
  const [{ createCsr }, keyPair] = await Promise.all([import('../../pki/csr.ts'), key])
  return { keyPair, csrPem: createCsr(config.subject, keyPair) }
}

/**
 * The untrusted certificates that ours is compared with, made while the login is under way. Where
 * the key is ready last, the request to sign goes out first.
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

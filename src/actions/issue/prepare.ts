import type { Config } from '../../config/config.ts'
import { maskPrivateKey } from '../../github/masks.ts'
import type { GeneratedKeyPair } from '../../pki/key-pair.ts'
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
  { config, client, timer, runner, signal }: IssueRun,
  { generateKeyPair, keyDurationMs }: Pick<IssueDependencies, 'generateKeyPair' | 'keyDurationMs'>
): Promise<SigningMaterial> {
  const generating = generateKeyPair(config.keySize)
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

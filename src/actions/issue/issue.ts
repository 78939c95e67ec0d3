/** Issues a certificate that later steps can use. */
import { secretValues } from '../../config/inputs.ts'
import { maskProxies, maskSecrets } from '../../github/masks.ts'
import type { ClientCertificate } from '../../http/secure-context.ts'
import { certificatePem, parseIssuedCertificate } from '../../pki/certificate.ts'
import { formatSubject } from '../../pki/subject.ts'
import { verifyCertificate } from '../../pki/verify-certificate.ts'
import { raceWithAbort } from '../../shared/cancellation.ts'
import { ProofConnections } from '../../verify/proof-connections.ts'
import { requirePassed } from '../../verify/run-checks.ts'
import { needsLogin } from '../../vtex/credentials.ts'
import type { SignResponse } from '../../vtex/sign.ts'
import { type SigningAttempt, createSigningAttempt } from '../../vtex/signing-attempt.ts'
import { cleanUp } from '../cleanup/cleanup.ts'
import { reportUntracked, UntrackedCertificateError } from '../cleanup/report-untracked.ts'
import { CleanupRecord } from '../cleanup/saved-state.ts'
import { cleanUpStaleFolders } from '../cleanup/clean-up-stale-folders.ts'
import { openClient } from '../open-client.ts'
import type { IssueDependencies, IssueRun } from './dependencies.ts'
import { PhaseTimer } from './phase-timer.ts'
import { prepare, type SigningMaterial } from './prepare.ts'
import { publish } from './publish.ts'
import { requestCertificate, saveSerialNumber } from './request-certificate.ts'
import { proveAndCheck, type VerificationResult } from './prove-and-check.ts'
import {
  recordPublication,
  createCertificateFolder,
  writeFiles
} from './write-certificate-files.ts'

/**
 * Issues a certificate, verifies it and publishes its files. If a step fails after VTEX has signed,
 * the certificate is revoked and its files are deleted. A failed check is different: it is reported
 * at the end, and the files stay.
 *
 * @throws ActionError any code except REVOKE_FAILED
 */
export async function issue(dependencies: IssueDependencies): Promise<void> {
  const { runner, clock, inputs, proxyEnv } = dependencies
  maskSecrets(runner, secretValues(inputs))
  maskProxies(runner, proxyEnv)
  const config = dependencies.config()
  for (const warning of config.warnings) runner.warning(warning)
  runner.info(`Asking ${config.baseUrl.host} for a certificate: ${formatSubject(config.subject)}.`)

  const timer = new PhaseTimer(clock)
  const client = openClient(config, dependencies, { preconnected: dependencies.preconnected })
  const connections = new ProofConnections(client)
  const record = new CleanupRecord(runner)
  const run: IssueRun = { ...dependencies, config, client, connections, record, timer }
  let loggedIn = false
  try {
    // Before the proof's connections: some servers accept one connection after the other.
    if (needsLogin(config.credentials)) client.preconnectNext()
    if (config.verify) connections.preconnect()
    const material = await prepare(run, dependencies)
    loggedIn = true
    const attempt = createSigningAttempt(client.host, config.subject, clock.now())
    const signing = requestCertificate(run, material, attempt)
    const response = await timer.measure('sign', signing)
    const { checks } = await useOrRevoke(run, material, attempt, response)
    requirePassed(checks) // after the files are published, because they help to find the reason
  } catch (error) {
    if (error instanceof UntrackedCertificateError) {
      const { attempt, why } = error
      await reportUntracked(runner, attempt, { why, summary: config.summary })
      record.forgetRequest()
    }
    throw error
  } finally {
    close(run)
    if (loggedIn) await cleanUpStaleFolders(config, record.state.folder?.made?.owner, run)
  }
}

/** A certificate in the response is either used or revoked, even if the response is faulty. */
async function useOrRevoke(
  run: IssueRun,
  material: SigningMaterial,
  attempt: SigningAttempt,
  response: SignResponse
): Promise<VerificationResult> {
  try {
    return await useCertificate(run, material, attempt, response)
  } catch (error) {
    close(run) // before the revocation, because the host may limit open connections
    await undoIssue(run, material, response)
    throw error
  }
}

/** Saves, verifies, tests, writes and publishes the certificate in VTEX’s response. */
async function useCertificate(
  run: IssueRun,
  material: SigningMaterial,
  attempt: SigningAttempt,
  response: SignResponse
): Promise<VerificationResult> {
  const { config, connections, record, timer, clock, signal } = run
  const { keyPair, userToken } = material
  const saved = saveSerialNumber(run, material, attempt, response)
  const folder = await createCertificateFolder(run, saved.serialNumber)
  if (response.failure) throw response.failure
  signal.throwIfAborted()

  const issued = parseIssuedCertificate(response.text)
  const now = new Date(clock.now())
  const certificate = verifyCertificate(issued, { keyPair, subject: config.subject, now })
  connections.setCertificate(certificate.pem)
  const proving = proveAndCheck(run, userToken)
  const verification = await raceWithAbort(proving, signal).finally(() => connections.close())

  const toWrite = { certificate, folder, junit: verification.junit }
  const files = await timer.measure('files', writeFiles(run, toWrite))
  await publish(run, { facts: certificate.facts, verification, files })
  const notAfter = certificate.facts.notAfter.getTime()
  const atExit = config.revokeOnExit ? 'revoke' : 'keep'
  await recordPublication(folder, { notAfter, atExit })
  record.saveCertificate({ ...saved, notAfter, atExit })
  return verification
}

function close({ connections, client }: IssueRun): void {
  connections.close()
  client.close()
}

/** Nothing here can be cancelled: a cancelled job has a few seconds left, and uses them to revoke. */
async function undoIssue(
  run: IssueRun,
  material: SigningMaterial,
  response: SignResponse
): Promise<void> {
  const context = { ...run, signal: undefined }
  await cleanUp(run.record, {
    runner: run.runner,
    clock: run.clock,
    clientCertificate: clientCertificateFrom(response, material),
    openClient: ({ userToken }) => openClient(run.config, context, { userToken: userToken.token })
  })
}

/** The certificate is not verified here: a host may require one for the call that revokes it. */
function clientCertificateFrom(
  { text }: SignResponse,
  { keyPair }: SigningMaterial
): ClientCertificate | undefined {
  try {
    const issued = parseIssuedCertificate(text)
    return { certificatePem: certificatePem(issued), privateKeyPem: keyPair.privateKeyPem }
  } catch {
    return undefined
  }
}

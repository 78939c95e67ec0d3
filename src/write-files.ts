import { randomUUID } from 'node:crypto'
import type { CleanupRecord } from './cleanup-state.ts'
import type { Config } from './config.ts'
import { privateFolderPath } from './identity/folder.ts'
import type { Job } from './identity/job.ts'
import { type FolderRecord, rewriteRecord } from './identity/marker.ts'
import { writeIdentity, type WrittenFiles } from './identity/write-identity.ts'
import type { VerifiedIdentity } from './pki/verify-identity.ts'
import type { Runner } from './runner.ts'
import { casFittingState } from './save-serial-number.ts'

export interface FilesToWrite {
  config: Config
  identity: VerifiedIdentity
  /** The checks' report, JUnit XML. */
  junit: string | undefined
  record: CleanupRecord
  job: Job
}

export interface WrittenFolder extends WrittenFiles {
  /** Notes in the folder that its certificate outlives the job. */
  keepCertificate(): Promise<void>
}

/**
 * Writes the files for later steps into a private folder. The post step knows of the folder before
 * it is there; a later use, should this one be killed, reads in it whose certificate it holds.
 *
 * @throws ActionError FILE_FAILED
 */
export async function writeFiles(
  { config, identity, junit, record, job }: FilesToWrite,
  runner: Runner
): Promise<WrittenFolder> {
  const [path, id] = [privateFolderPath(config.outputDirectory), randomUUID()]
  runner.mask(path)
  record.saveFolder({ path, id })
  const note: FolderRecord = {
    id,
    baseUrl: config.baseUrl.origin,
    account: config.subject.organizationalUnitName,
    serialNumber: identity.facts.serialNumber,
    notAfter: identity.facts.notAfter.getTime(),
    atExit: 'revoke', // until it has been handed over
    job
  }
  const files = await writeIdentity(identity, path, {
    ...{ formats: config.formats, baseUrl: config.baseUrl, junit, record: note },
    serverCas: casFittingState(config.serverCas) ? undefined : config.serverCas,
    onMade: (made) => record.saveFolder({ path, id, made })
  })
  if (files.looseModes) runner.warning(exposed(files.looseModes))
  // Where it cannot be noted, a later use may revoke what should be kept: no reason to fail now.
  const keepCertificate = () =>
    rewriteRecord(path, { ...note, atExit: 'keep' }).catch(() => undefined)
  return { ...files, keepCertificate }
}

/** A warning, not a failure: on a machine that nobody else uses, a share like that does no harm. */
function exposed(modes: string): string {
  return (
    `The file system of output-dir (by default RUNNER_TEMP) keeps no modes: ${modes}, where 0700` +
    ' and 0600 were asked for. Other users of this machine may be able to read the private key.' +
    ' Set output-dir to a folder on a local disk.'
  )
}

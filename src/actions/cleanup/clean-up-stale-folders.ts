/**
 * Cleans up after killed runs on this machine: deletes their files and revokes their certificates.
 */
import type { Config } from '../../config/config.ts'
import type { ActionContext } from '../context.ts'
import { openClient } from '../open-client.ts'
import { formatError } from '../../shared/errors.ts'
import { deletePrivateFolder, emptyFolder } from '../../files/private-folder.ts'
import type { Job } from '../../files/job.ts'
import { claimFolder, type FolderRecord, releaseFolder, rewriteRecord } from '../../files/marker.ts'
import { readPrivateFolder } from '../../files/private-files.ts'
import { findStaleFolders, type StaleFolder } from '../../files/stale-folders.ts'
import type { VtexClient } from '../../vtex/client.ts'
import { revoke } from '../../vtex/revoke.ts'

interface StaleFolderContext extends ActionContext {
  signal: AbortSignal
  /** The job of this run. Its own folder is left alone. */
  job: Job
}

/** The clean-up delays the job, so it is limited. The rest is left for the next run. */
const MAX_DURATION_MS = 30_000

type RecordedFolder = StaleFolder & { record: FolderRecord }

/**
 * Cleans up the directory in which this run made its own folder. It is called after the run's own
 * work is done. If a folder's certificate belongs to another account, or cannot be revoked now, its
 * record is kept for the next run. Never throws.
 *
 * @param owner the user id of the folders that this action makes
 */
export async function cleanUpStaleFolders(
  config: Config,
  owner: string | undefined,
  context: StaleFolderContext
): Promise<void> {
  const { runner, clock, signal, job } = context
  const startedAt = clock.now()
  const search = { now: startedAt, currentJob: job, owner }
  const found = await findStaleFolders(config.outputDirectory, search)
  const recorded = found.filter((folder): folder is RecordedFolder => folder.record !== undefined)
  const unrecorded = found.filter(({ record }) => record === undefined)
  const deleted = await Promise.allSettled(unrecorded.map((folder) => deleteStaleFolder(folder)))
  const count = deleted.filter((result) => result.status === 'fulfilled' && result.value).length
  if (count > 0) runner.info(`Deleted folders of earlier uses, over a day old: ${count}.`)
  for (const folder of recorded) {
    if (signal.aborted || clock.now() > startedAt + MAX_DURATION_MS) return
    await cleanUpStaleFolder(folder, config, context).catch((error: unknown) => {
      if (!signal.aborted) runner.warning(formatError(error, runner.troubleshootingPage))
    })
  }
}

async function cleanUpStaleFolder(
  folder: RecordedFolder,
  config: Config,
  context: StaleFolderContext
): Promise<void> {
  const { path, record } = folder
  const { runner, clock } = context
  const reason = reasonNotToRevoke(record, clock.now())
  if (reason !== undefined) {
    if (await deleteStaleFolder(folder)) runner.info(formatKilledRun(record, `, ${reason}.`))
    return
  }
  const isSameAccount =
    record.baseUrl === config.baseUrl.origin &&
    record.account === config.subject.organizationalUnitName
  if (!isSameAccount && record.job.isOver) return // an earlier run has reported it
  if (!(await claimFolder(path, clock.now()))) return // another run is cleaning it up
  const { clientCertificate } = await readPrivateFolder(path, folder)
  try {
    await emptyFolder(path)
    await rewriteRecord(path, { ...record, job: { ...record.job, isOver: true } })
    if (!isSameAccount) return runner.info(formatOtherAccount(record))
    const client = openClientOnce(config, context)
    const found = await revoke(client, record.serialNumber, { clientCertificate }).finally(() =>
      client.close()
    )
    await deleteStaleFolder(folder)
    if (found) runner.info(formatKilledRun(record, '. It is revoked now.'))
    else if (record.maybeRevoked) runner.info(formatKilledRun(record, REVOKED_ALREADY))
    else runner.warning(formatKilledRun(record, NOT_FOUND))
  } finally {
    await releaseFolder(path)
  }
}

const REVOKED_ALREADY = '. It is not known to VTEX any more: it was revoked already.'
const NOT_FOUND =
  '. VTEX answered 404 to its revocation. If it was not revoked in another way, ask VTEX support about it.'

function reasonNotToRevoke({ atExit, notAfter }: FolderRecord, now: number): string | undefined {
  if (atExit === 'keep') return 'which was to be kept'
  if (atExit === 'revoked') return 'which was revoked already'
  return notAfter !== undefined && notAfter < now ? 'which has expired' : undefined
}

function formatOtherAccount(record: FolderRecord): string {
  const { account, baseUrl } = record
  const owner = ` of account ${account} at ${new URL(baseUrl).host}`
  return formatKilledRun(record, `${owner}. The next use for that account here revokes it.`)
}

/** @param rest the end of the sentence about the certificate, and what follows it */
function formatKilledRun({ serialNumber }: FolderRecord, rest: string): string {
  return `A run that was killed left its files here, which are deleted, and certificate ${serialNumber}${rest}`
}

/** A client that makes each call once. If a call fails, the next run tries again. */
function openClientOnce(config: Config, context: StaleFolderContext): VtexClient {
  const timeoutMs = Math.min(config.timeoutMs, MAX_DURATION_MS / 2)
  return openClient({ ...config, timeoutMs, retries: 0 }, context)
}

function deleteStaleFolder(folder: StaleFolder): Promise<boolean> {
  return deletePrivateFolder(folder.path, folder)
}

/** The post step: reads what the main step saved, finds credentials, and cleans up. */
import { cleanUp } from './cleanup.ts'
import {
  type CleanupState,
  CleanupRecord,
  parseState,
  type SavedCertificate
} from './saved-state.ts'
import type { ActionContext } from '../context.ts'
import { openClient } from '../open-client.ts'
import { ActionError, formatError } from '../../shared/errors.ts'
import { readCredentials } from '../../config/credentials.ts'
import { type RawInputs, secretValues } from '../../config/inputs.ts'
import { InputReader, isValid } from '../../config/input-reader.ts'
import { parseBoolean, parseCaFile, InputError } from '../../config/rules.ts'
import { maskProxies, maskSecrets } from '../../github/masks.ts'
import { reportUntracked } from './report-untracked.ts'
import type { VtexClient } from '../../vtex/client.ts'
import type { Credentials } from '../../vtex/credentials.ts'

export interface PostStepDependencies extends ActionContext {
  inputs: RawInputs
  readState(name: keyof CleanupState): string
  readFile(path: string): string
}

/** The post step saves nothing, because no step comes after it. */
const noStateStore = { saveState: () => undefined }

/** Deletes the files and revokes the certificate of this step. It only warns. */
export async function runPostStep(dependencies: PostStepDependencies): Promise<void> {
  const { runner, clock } = dependencies
  maskSecrets(runner, secretValues(dependencies.inputs))
  maskProxies(runner, dependencies.proxyEnv)
  const { state, unreadable } = parseState(dependencies.readState)
  for (const name of unreadable) {
    runner.warning(formatError(unreadableStateError(name), runner.troubleshootingPage))
  }
  if (state.certificate) runner.mask(state.certificate.userToken.token)
  if (!state.certificate && !state.folder && !state.request && unreadable.length === 0) {
    return runner.info('There is nothing to clean up.')
  }
  const { request, certificate } = state
  if (request && !certificate) {
    const why = 'The main step ended before VTEX’s answer to its request to sign came.'
    await reportUntracked(runner, request, { why, summary: isSummaryWanted(dependencies.inputs) })
  }
  const record = new CleanupRecord(noStateStore, state)
  await cleanUp(record, {
    ...{ runner, clock },
    openClient: (saved, found) => openClientAgain(saved, found, dependencies)
  })
}

/** A path or serial number in a damaged entry is never used. */
function unreadableStateError(name: keyof CleanupState): ActionError {
  const message = `The saved state of the ${name} cannot be read, so nothing was done about it.`
  if (name === 'folder') {
    const hint =
      'A private key may be left in a folder vtex-mtls-… below RUNNER_TEMP or output-dir; a later' +
      ' use of the action there deletes it.'
    return new ActionError('FILE_FAILED', message, { hint })
  }
  const hint = 'The log of the main step has the serial number; the action in revoke/ takes it.'
  return new ActionError('REVOKE_FAILED', message, { hint })
}

function openClientAgain(
  saved: SavedCertificate,
  found: string[] | undefined,
  dependencies: PostStepDependencies
): VtexClient {
  const credentials = findCredentials(saved, dependencies)
  const serverCas = saved.serverCas ?? found ?? readServerCas(saved, dependencies)
  const endpoint = { ...saved, baseUrl: new URL(saved.baseUrl), serverCas, credentials }
  return openClient(endpoint, dependencies, { userToken: saved.userToken.token })
}

/** Uses the inputs if the runner passes them on, or else the user token while it is valid. */
function findCredentials(
  { userToken }: SavedCertificate,
  { inputs, clock }: PostStepDependencies
): Credentials {
  const reader = new InputReader(inputs)
  const credentials = readCredentials(reader, { eventName: '', actor: '' })
  if (isValid(credentials)) return credentials
  const expired = userToken.expires !== undefined && userToken.expires * 1000 < clock.now()
  if (!expired) return { kind: 'user-token', userToken: userToken.token }
  throw new ActionError(
    'INPUT_INVALID',
    'The post step has neither the credentials in its inputs nor a user token that is still valid.'
  )
}

/** If the file is gone or damaged, only the usual CAs are trusted. The call may still succeed. */
function readServerCas(
  { serverCaFile }: SavedCertificate,
  { readFile, runner }: PostStepDependencies
): string[] | undefined {
  if (serverCaFile === undefined) return undefined
  try {
    return parseCaFile(serverCaFile, readFile)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const since = 'since the main step read it. The usual CAs alone are trusted now.'
    runner.warning(`server-ca-file: ${error.message}; something happened to it ${since}`)
    return undefined
  }
}

/** Without inputs, as inside a composite action, the summary is written. */
function isSummaryWanted({ summary }: RawInputs): boolean {
  try {
    return parseBoolean(summary.trim())
  } catch {
    return true
  }
}

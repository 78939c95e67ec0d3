import type { Credentials } from '../vtex/credentials.ts'
import type { RunnerContext } from './inputs.ts'
import { INVALID, type InputReader, type Invalid, isValid } from './input-reader.ts'
import { InputError } from './rules.ts'

type SecretContext = Pick<RunnerContext, 'eventName' | 'actor' | 'emptySecret'>
type CredentialInput = 'app-key' | 'app-token' | 'user-token'

/** Reads the one of the two ways of authenticating that is complete; INVALID where neither is. */
export function readCredentials(
  reader: InputReader<CredentialInput>,
  context: SecretContext
): Credentials | Invalid {
  const pair = ['app-key', 'app-token'] as const
  const empty = pair.filter((name) => reader.text(name) === '')
  if (reader.text('user-token') !== '') {
    if (empty.length < 2) {
      reader.warn('user-token', 'is used; app-key and app-token are ignored beside it.')
    }
    const userToken = readCredential(reader, 'user-token')
    return isValid(userToken) ? { kind: 'user-token', userToken } : INVALID
  }
  if (empty.length === 2) {
    reader.problem(
      'app-key, app-token (or user-token)',
      `are empty. ${explainEmptySecret(context)}`
    )
  } else if (empty[0]) {
    reader.problem(empty[0], `is empty. ${explainEmptySecret(context)}`)
  }
  const [appKey, appToken] = [
    empty.includes('app-key') ? INVALID : readCredential(reader, 'app-key'),
    empty.includes('app-token') ? INVALID : readCredential(reader, 'app-token')
  ]
  return isValid(appKey) && isValid(appToken) ? { kind: 'key-pair', appKey, appToken } : INVALID
}

function readCredential(
  reader: InputReader<CredentialInput>,
  name: CredentialInput
): string | Invalid {
  if (reader.raw(name) !== reader.text(name)) {
    reader.warn(name, 'white space around it was taken off.')
  }
  return reader.read(name, parseCredential)
}

/** A credential travels in a header: printable ASCII, no white space (VTEX: "without spacing"). */
function parseCredential(text: string): string {
  if (text.length < 4) throw new InputError('is too short for a secret: fewer than 4 characters')
  if (/\s/.test(text))
    throw new InputError('has white space inside; was it pasted whole, and once?')
  if (!/^[\x21-\x7e]+$/.test(text))
    throw new InputError('has characters that no VTEX credential has')
  if (text.length > 8192) throw new InputError('is longer than 8192 characters')
  return text
}

/** Why a secret that was named in the workflow can arrive empty, the likeliest reason first. */
function explainEmptySecret({ eventName, actor, emptySecret }: SecretContext): string {
  if (emptySecret !== undefined) return emptySecret
  const general =
    'a secret arrives empty where its name is misspelt, where it belongs to a deployment' +
    ' environment that the job does not name, and in runs for fork pull requests and Dependabot.'
  if (actor === 'dependabot[bot]') {
    return `This run is dependabot[bot]’s, which sees Dependabot secrets only; besides, ${general}`
  }
  if (eventName === 'pull_request') {
    return `This is a pull_request run; those from forks get no secrets. Besides, ${general}`
  }
  return general.replace(/^a/, 'A')
}

import type { Credentials } from '../vtex/credentials.ts'
import type { RunnerContext } from './inputs.ts'
import type { InputReader } from './input-reader.ts'
import { Problem } from './rules.ts'

type SecretContext = Pick<RunnerContext, 'eventName' | 'actor' | 'emptySecret'>
type CredentialInput = 'app-key' | 'app-token' | 'user-token'

/** Reads whichever of the two ways of authenticating is complete; a problem where neither is. */
export function readCredentials(
  reader: InputReader<CredentialInput>,
  context: SecretContext
): Credentials {
  const pair = ['app-key', 'app-token'] as const
  const empty = pair.filter((name) => reader.text(name) === '')
  if (reader.text('user-token') !== '') {
    if (empty.length < 2) {
      reader.warn('user-token', 'is used; app-key and app-token are ignored beside it.')
    }
    return { kind: 'user-token', userToken: readCredential(reader, 'user-token') }
  }
  if (empty.length === 2) {
    reader.problem('app-key, app-token (or user-token)', `are empty. ${whyEmpty(context)}`)
  } else if (empty[0]) {
    reader.problem(empty[0], `is empty. ${whyEmpty(context)}`)
  }
  const [appKey = '', appToken = ''] = pair.map((name) =>
    empty.includes(name) ? '' : readCredential(reader, name)
  )
  return { kind: 'key-pair', appKey, appToken }
}

function readCredential(reader: InputReader<CredentialInput>, name: CredentialInput): string {
  if (reader.raw(name) !== reader.text(name)) {
    reader.warn(name, 'white space around it was taken off.')
  }
  return reader.read(name, parseCredential) ?? ''
}

/** A credential travels in a header: printable ASCII, no white space (VTEX: "without spacing"). */
function parseCredential(text: string): string {
  if (text.length < 4) throw new Problem('is too short for a secret: fewer than 4 characters')
  if (/\s/.test(text)) throw new Problem('has white space inside; was it pasted whole, and once?')
  if (!/^[\x21-\x7e]+$/.test(text)) throw new Problem('has characters that no VTEX credential has')
  if (text.length > 8192) throw new Problem('is longer than 8192 characters')
  return text
}

/** Why a secret that was named in the workflow can arrive empty, the likeliest reason first. */
function whyEmpty({ eventName, actor, emptySecret }: SecretContext): string {
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

/** What the command finds in its environment. */
import type { RawInputs } from '../config/inputs.ts'
import { CREDENTIALS, VARIABLES } from './arguments.ts'

interface Issued {
  inputs: RawInputs
  /** The outputs of the action, by name. */
  outputs: ReadonlyMap<string, string>
  /** VTEX_MTLS_CERT, VTEX_MTLS_KEY and one for each format. */
  variables: ReadonlyMap<string, string>
  /** Absolute, where one was given. */
  serverCaFile: string | undefined
}

/**
 * Our own environment, without the VTEX credentials and with the certificate. The names are those
 * of smoke-test/action.yml.
 *
 * @param passCredentials the credentials stay
 */
export function commandEnvironment(
  env: NodeJS.ProcessEnv,
  { inputs, outputs, variables, serverCaFile }: Issued,
  passCredentials: boolean
): NodeJS.ProcessEnv {
  const secret = passCredentials ? [] : CREDENTIALS.map((name) => VARIABLES[name])
  const kept = Object.entries(env).filter(
    // An exec around this one has set variables for its own certificate.
    ([name]) => !secret.includes(name.toUpperCase()) && !name.startsWith('VTEX_MTLS_')
  )
  const password = outputs.get('pkcs12-password')
  return {
    ...Object.fromEntries(kept),
    VTEX_MTLS_ACCOUNT: inputs.account.trim(),
    VTEX_MTLS_BASE_URL: outputs.get('base-url'),
    ...Object.fromEntries(variables),
    ...(password !== undefined && { VTEX_MTLS_PKCS12_PASSWORD: password }),
    ...(serverCaFile !== undefined && { VTEX_MTLS_SERVER_CA_FILE: serverCaFile })
  }
}

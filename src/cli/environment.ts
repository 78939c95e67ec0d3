/** Builds the environment of the command. */
import type { RawInputs } from '../config/inputs.ts'
import { CREDENTIALS, VARIABLES } from './arguments.ts'

interface IssueResult {
  inputs: RawInputs
  /** The outputs of the action, by name. */
  outputs: ReadonlyMap<string, string>
  /** VTEX_MTLS_CERT, VTEX_MTLS_KEY and one variable for each format. */
  variables: ReadonlyMap<string, string>
  /** An absolute path, if a file was given. */
  serverCaFile: string | undefined
}

/**
 * This process's environment, without the VTEX credentials and with the certificate. The names are
 * those in smoke-test/action.yml.
 *
 * @param passCredentials keeps the credentials
 */
export function commandEnvironment(
  env: NodeJS.ProcessEnv,
  { inputs, outputs, variables, serverCaFile }: IssueResult,
  passCredentials: boolean
): NodeJS.ProcessEnv {
  const secret = passCredentials ? [] : CREDENTIALS.map((name) => VARIABLES[name])
  const kept = Object.entries(env).filter(
    // The variables of an outer exec are for its own certificate, so they are removed.
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

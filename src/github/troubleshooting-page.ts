/** The page with a heading for every error code. */
const PAGE = 'docs/troubleshooting.md'

/**
 * The address of the troubleshooting page at the version that runs, from the runner's variables (GitHub
 * Docs, default environment variables). They are not set for an action in the workflow's repository.
 */
export function troubleshootingAddress(env: NodeJS.ProcessEnv): string {
  const server = env['GITHUB_SERVER_URL'] ?? ''
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? ''
  const ref = env['GITHUB_ACTION_REF'] ?? ''
  const known = /^https:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository)
  if (!known || !/^[\w./-]+$/.test(ref)) return PAGE
  return `${server}/${repository}/blob/${ref}/${PAGE}`
}

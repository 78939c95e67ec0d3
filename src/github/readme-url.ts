/** The page with a heading for every error code. */
const PAGE = 'docs/troubleshooting.md'

/**
 * The address of the troubleshooting page at the version that runs, as the runner names it (GitHub
 * Docs, default environment variables). It names none for an action of the workflow's own repository.
 */
export function troubleshootingAddress(env: NodeJS.ProcessEnv): string {
  const server = env['GITHUB_SERVER_URL'] ?? ''
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? ''
  const ref = env['GITHUB_ACTION_REF'] ?? ''
  const known = /^https:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository)
  if (!known || !/^[\w./-]+$/.test(ref)) return PAGE
  return `${server}/${repository}/blob/${ref}/${PAGE}`
}

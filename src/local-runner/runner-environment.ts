import { arch } from 'node:os'
import { join } from 'node:path'

const SYSTEM = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'SHELL']
const WINDOWS = ['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP']
const WINDOWS_USER = ['USERPROFILE', 'USERNAME', 'USERDOMAIN', 'APPDATA', 'LOCALAPPDATA']
const OS = new Map<NodeJS.Platform, string>([
  ['darwin', 'macOS'],
  ['win32', 'Windows']
])

/**
 * The environment of every step: the runner's variables and a few of the system's. Other variables of
 * this process are not passed on.
 */
export function runnerEnvironment(job: {
  temp: string
  workspace: string
  debug: boolean
}): Record<string, string | undefined> {
  const inherited: Record<string, string | undefined> = {}
  for (const name of [...SYSTEM, ...WINDOWS, ...WINDOWS_USER]) inherited[name] = process.env[name]
  return {
    ...inherited,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__run',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: 'local',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octocat/hello-world',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_WORKFLOW: 'local',
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_ARCH: arch().toUpperCase(),
    RUNNER_DEBUG: job.debug ? '1' : undefined,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'local',
    RUNNER_OS: OS.get(process.platform) ?? 'Linux',
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: join(job.temp, '_tool')
  }
}

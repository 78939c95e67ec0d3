import { githubRunner } from '../github/github-runner.ts'
import { stopSandboxAction } from '../actions/sandbox/sandbox-action.ts'

const folder = process.env['STATE_folder']

if (folder) await stopSandboxAction(folder, githubRunner)
else githubRunner.info('No sandbox was started, so there is none to stop.')

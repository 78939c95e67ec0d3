import { githubRunner } from '../github-runner.ts'
import { stopForJob } from './for-a-job.ts'

const folder = process.env['STATE_folder']

if (folder) await stopForJob(folder, githubRunner)
else githubRunner.info('No sandbox was started, so there is none to stop.')

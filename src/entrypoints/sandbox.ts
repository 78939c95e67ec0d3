import { runSandbox } from '../sandbox/command.ts'

await runSandbox(process.argv.slice(2), 'npm run sandbox --')

import comments from '@eslint-community/eslint-plugin-eslint-comments'
import { builtinRules } from 'eslint/use-at-your-own-risk'
import tseslint from 'typescript-eslint'

const modules = (files, never) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: never }] }
})

const RUNNER = {
  group: ['@actions/core'],
  message: 'Only src/github/github-runner.ts speaks to the runner.'
}
const DISK = {
  group: ['node:fs', 'node:fs/*', '@actions/io', '@actions/exec'],
  message: 'Not this module’s: see docs/decisions/0001-shape.md.'
}
const NETWORK = {
  group: ['node:http', 'node:https', 'node:net', 'node:tls'],
  message: 'Only src/http/ opens connections.'
}
const FORGE = {
  group: ['node-forge', 'node-forge/*'],
  message: 'Only where node:crypto has nothing: the CSR and the sandbox.'
}
const CLIENT = {
  group: ['../*'],
  message: 'The sandbox shares nothing with the client: a common bug would agree with itself.'
}

/** ESLint's own rule, but for `describe`: that is a list of tests, and a function by its looks only. */
const lengthOfFunctions = builtinRules.get('max-lines-per-function')
const shortFunctions = {
  ...lengthOfFunctions,
  create(context) {
    const isList = ({ parent }) =>
      parent.type === 'CallExpression' &&
      /^describe\b/.test(context.sourceCode.getText(parent.callee))
    const report = (found) => isList(found.node) || context.report(found)
    return lengthOfFunctions.create(Object.create(context, { report: { value: report } }))
  }
}

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '**/.venv/'] },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { comments, house: { rules: { 'max-lines-per-function': shortFunctions } } },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', 300],
      'house/max-lines-per-function': [
        'error',
        { max: 50, skipBlankLines: true, skipComments: true }
      ],
      // Whatever is switched off in a file says why, beside it.
      'comments/require-description': 'error',
      'comments/no-unlimited-disable': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-import-type-side-effects': 'error'
    }
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only entry points and edges read the process.' }
      ]
    }
  },
  modules(
    ['src/{actions,config,vtex,verify,pki,shared,github}/**'],
    [RUNNER, DISK, NETWORK, FORGE]
  ),
  modules(['src/actions/sandbox/sandbox-process.ts'], [RUNNER, FORGE]),
  modules(['src/pki/der.ts', 'src/pki/*.d.ts'], [RUNNER, DISK, NETWORK]),
  modules(['src/http/**'], [RUNNER, DISK, FORGE]),
  modules(['src/files/**'], [RUNNER, NETWORK, FORGE]),
  modules(['src/files/formats/pkcs12.ts'], [RUNNER, NETWORK]),
  modules(['src/sandbox/**'], [RUNNER, CLIENT]),
  modules(['src/entrypoints/**', 'src/cli/**'], [RUNNER, NETWORK, FORGE]),
  {
    files: ['src/github/github-runner.ts'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off' }
  },
  {
    files: [
      'src/{entrypoints,cli,files,local-runner,demo}/**',
      'src/actions/sandbox/sandbox-process.ts',
      'src/sandbox/command.ts'
    ],
    rules: { 'no-restricted-globals': 'off' }
  },
  {
    files: [
      ...['__tests__/**', 'scripts/**', 'src/{local-runner,demo}/**'],
      'src/entrypoints/demo.ts',
      'src/sandbox/command.ts'
    ],
    rules: { 'no-console': 'off' }
  },
  {
    files: ['__tests__/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|todo|failing)$/]',
          message: 'Every test runs, and passes.'
        }
      ]
    }
  }
)

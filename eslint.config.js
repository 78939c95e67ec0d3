import comments from '@eslint-community/eslint-plugin-eslint-comments'
import { builtinRules } from 'eslint/use-at-your-own-risk'
import tseslint from 'typescript-eslint'

// Who may import what is in .dependency-cruiser.mjs; here is what a file may use without an import.
const PROCESS = { name: 'process', message: 'Only entry points and edges read the process.' }
const FETCH = { name: 'fetch', message: 'Only src/http/ sends requests.' }
const NO_CLOCK = 'The time comes in as an argument.'

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
    rules: { 'no-restricted-globals': ['error', PROCESS, FETCH] }
  },
  {
    files: ['src/{config,pki}/**', 'src/actions/**/summary.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: NO_CLOCK },
        { object: 'Math', property: 'random', message: 'Randomness is node:crypto’s.' }
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NO_CLOCK }
      ]
    }
  },
  {
    files: ['src/entrypoints/**'],
    ignores: ['src/entrypoints/{demo,cli}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'node:fs', allowImportNames: ['readFileSync'], message: 'Only src/files/ writes.' }
      ]
    }
  },
  {
    files: ['src/github/github-runner.ts'],
    rules: { 'no-restricted-globals': ['error', FETCH] }
  },
  {
    files: [
      'src/{entrypoints,cli,files,local-runner,demo}/**',
      'src/actions/sandbox/sandbox-process.ts',
      'src/sandbox/command.ts'
    ],
    rules: { 'no-restricted-globals': ['error', FETCH] }
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

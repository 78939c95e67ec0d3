/**
 * Who may import what: the only table of it. `npm run check:imports` holds src/ against it, and
 * docs/architecture.md has the picture. Why: docs/decisions/0016-rooms.md.
 *
 * A row is a room, a folder or a file of src/, with all that its files may import: `src` lists rooms,
 * `node` modules of Node, `npm` packages. Imports of types count. A file belongs to the row that
 * names it most closely, and to that one alone; its own row's folder is always allowed.
 */
const PORT = ['github/fail-step.ts', 'github/markdown.ts', 'github/masks.ts', 'github/runner.ts']
const CLIENT = ['config', 'files', ...PORT, 'pki', 'shared', 'verify', 'vtex']
const ANY = ['.+']

const SOCKETS = ['http', 'https', 'net', 'tls']

const ROOMS = {
  // Bundled into dist/, one each. They wire the real parts together and decide nothing.
  entrypoints: {
    src: ['actions', 'cli', ...CLIENT, 'github/github-runner.ts'],
    node: ['fs', 'os', 'path']
  },
  'entrypoints/sandbox.ts': { src: ['sandbox/command.ts'] },
  'entrypoints/demo.ts': {
    src: ['actions/sandbox', 'demo', 'local-runner'],
    node: ['fs', 'os', 'path']
  },
  'entrypoints/cli.ts': {
    src: ['actions', 'cli', ...CLIENT, 'sandbox/command.ts'],
    node: ['fs', 'path']
  },

  // The command for a terminal: an adapter like the entry points, for another kind of runner.
  cli: {
    src: ['actions', ...CLIENT, 'sandbox/command.ts'],
    node: ['child_process', 'fs', 'os', 'path', 'tty', 'util']
  },

  // The use cases. Disk, network, environment and runner come in from outside.
  actions: { src: [...CLIENT, 'http'], node: ['crypto', 'path', 'timers/promises'] },
  // It runs while the rest of the program is not loaded yet, and reads the file of CAs itself.
  'actions/issue/parse-inputs-and-preconnect.ts': {
    src: ['actions/issue', 'config', 'files', 'http', 'vtex/credentials.ts'],
    node: ['fs']
  },
  'actions/sandbox': {
    src: [...PORT, 'shared'],
    node: ['child_process', 'crypto', 'fs', 'path', 'timers/promises', 'tls']
  },
  'actions/rotate/run-script.ts': { src: ['shared'], node: ['child_process'] },

  // Text in, a Config out. Pure.
  config: {
    src: [
      'files/formats/index.ts',
      'http/client-certificate-refusal.ts',
      'pki',
      'shared',
      'verify/check.ts',
      'vtex/credentials.ts',
      'vtex/endpoint.ts'
    ],
    node: ['crypto', 'path']
  },

  // What is tried with the certificate.
  verify: { src: ['http', 'pki', 'shared', 'vtex'], node: ['timers/promises'] },

  // The only room that writes the certificate, its key and what belongs to them.
  files: {
    src: ['http/secure-context.ts', 'pki', 'shared'],
    node: ['crypto', 'fs', 'fs/promises', 'os', 'path'],
    npm: ['@actions/exec', '@actions/io']
  },
  'files/formats': { src: ['files/certificate-files.ts', 'pki', 'shared'] },
  'files/formats/pkcs12.ts': { src: ['pki'], node: ['crypto'], npm: ['node-forge'] },

  // The runner: a port, and the adapter, which is the only file that knows the toolkit.
  github: { src: ['pki/pem.ts', 'shared'] },
  'github/github-runner.ts': { src: ['github', 'shared'], npm: ['@actions/core'] },

  // VTEX's calls: what is sent, and what a response means.
  vtex: { src: ['http', 'pki/subject.ts', 'shared'] },

  // Transport. It knows nothing of VTEX.
  http: {
    src: ['shared'],
    node: ['dns', 'events', ...SOCKETS, 'process', 'stream', 'timers/promises', 'zlib']
  },

  // Key, CSR and certificate. Pure.
  pki: { src: ['shared'], node: ['crypto', 'util'] },
  'pki/der.ts': { src: ['pki', 'shared'], node: ['crypto'], npm: ['node-forge'] },
  'pki/forge.d.ts': { npm: ['node-forge'] },

  shared: { node: ['util'] },

  // Stand-ins. They import nothing of the client's: with common code, a common bug would pass.
  sandbox: { node: ANY, npm: ['node-forge'] },
  'local-runner': { node: ANY },
  demo: { node: ANY }
}

/** A pattern for each of these paths below `root`, and all that is in them. */
const below = (root, paths) =>
  paths.map((path) => `^${root}${path.replaceAll('.ts', '\\.ts')}(/|$)`)

/** Three rules for a row: no import from src/, from Node or from npm but those that it lists. */
function rulesOf(row, { src = [], node = [], npm = [] }) {
  const closer = Object.keys(ROOMS).filter((other) => other.startsWith(`${row}/`))
  const from = { path: below('src/', [row]), pathNot: below('src/', closer) }
  const rule = (what, to) => ({
    name: `${row}: ${what}`,
    comment: `What src/${row} may import is in .dependency-cruiser.mjs.`,
    severity: 'error',
    from,
    to
  })
  return [
    rule('src', { path: '^src/', pathNot: below('src/', [row, ...src]) }),
    rule('node', { dependencyTypes: ['core'], pathNot: node.map((name) => `^${name}$`) }),
    rule('npm', { path: 'node_modules/', pathNot: below('node_modules/(@types/)?', npm) })
  ]
}

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** What the table cannot say, because it is about single files, or about all that a file reaches. */
const OTHER_RULES = [
  error('no-circle', 'Imports go one way, those of types too.', {}, { circular: true }),
  {
    ...error('no-circle-of-folders', 'Folders import each other one way.', {}, { circular: true }),
    scope: 'folder'
  },
  error(
    'no-orphan',
    'Every file is part of a program.',
    { orphan: true, pathNot: '[.]d[.]ts$' },
    {}
  ),
  error(
    'no-file-without-room',
    'ROOMS has a row for every file.',
    {
      path: '^src/',
      pathNot: below('src/', Object.keys(ROOMS))
    },
    {}
  ),
  error('no-unknown-module', 'Every import is found.', {}, { couldNotResolve: true }),
  error(
    'toolkit-behind-port',
    'Only the entry points know the adapter to the runner.',
    { path: '^src/', pathNot: '^src/entrypoints/' },
    { path: '^src/github/github-runner[.]ts$' }
  ),
  error(
    'sockets-in-few-files',
    'These open connections, or read addresses; the others of http/ take the types alone.',
    {
      path: '^src/http/',
      pathNot:
        '/(agent|connection-options|exchange|no-proxy|open-socket|secure-context|tunnel)[.]ts$'
    },
    { path: `^(${SOCKETS.join('|')})$`, dependencyTypesNot: ['type-only'] }
  ),
  error(
    'connections-by-the-client',
    'Connections are opened for vtex/client.ts, and ahead of it once the inputs are known.',
    {
      path: '^src/',
      pathNot: '^src/(http/|vtex/client[.]ts$|actions/issue/parse-inputs-and-preconnect[.]ts$)'
    },
    { path: '^src/http/(agent|preconnect|tunnel)[.]ts$' }
  ),
  error(
    'config-is-pure',
    'Nothing that config/ reaches touches the disk, the network or the runner.',
    { path: '^src/config/' },
    {
      path: `^(fs|fs/promises|child_process|${SOCKETS.join('|')})$|node_modules/@actions/`,
      reachable: true
    }
  ),
  error(
    'inspect-sends-nothing',
    'The inspect action reaches neither VTEX nor the network nor a private key.',
    { path: '^src/entrypoints/inspect[.]ts$' },
    {
      path: `^(${SOCKETS.join('|')})$|^src/(files|http|verify|vtex)/|node_modules/node-forge/`,
      reachable: true
    }
  )
]

export default {
  forbidden: [
    ...Object.entries(ROOMS).flatMap(([row, allowed]) => rulesOf(row, allowed)),
    ...OTHER_RULES
  ],
  options: {
    tsPreCompilationDeps: true, // imports of types count
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' }
  }
}

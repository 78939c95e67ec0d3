#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1506:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ parseInspect),
/* harmony export */   I_: () => (/* binding */ parseRevoke),
/* harmony export */   R2: () => (/* binding */ parseExec),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   tG: () => (/* binding */ CREDENTIALS),
/* harmony export */   ut: () => (/* binding */ VARIABLES)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _config_inspection_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1958);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4389);
/* harmony import */ var _config_revocation_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5460);





class UsageError extends Error {
}
const VARIABLES = {
    account: 'VTEX_ACCOUNT',
    'app-name': 'VTEX_APP_NAME',
    'app-key': 'VTEX_APP_KEY',
    'app-token': 'VTEX_APP_TOKEN',
    'user-token': 'VTEX_USER_TOKEN'
};
const CREDENTIALS = ['app-key', 'app-token', 'user-token'];
const WITHOUT_EFFECT = {
    'export-env': 'the command always has the variables in its environment',
    summary: 'there is no job summary to write to'
};
const OWN_EXEC_OPTIONS = {
    'checks-file': { type: 'string' },
    junit: { type: 'string' },
    quiet: { type: 'boolean', short: 'q', default: false },
    'pass-credentials': { type: 'boolean', default: false }
};
const SWITCHES = ['verify', 'require-mtls', 'revoke-on-exit', 'fail-if-due'];
function parseExec(args, env) {
    const end = args.indexOf('--');
    const own = end < 0 ? args : args.slice(0, end);
    const { values, positionals } = parse(own, _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ, OWN_EXEC_OPTIONS);
    const [program, ...rest] = end < 0 ? [] : args.slice(end + 1);
    if (positionals.length > 0 && program === undefined) {
        throw new UsageError('Write -- before the command: vtex-mtls exec [options] -- command [args]');
    }
    if (positionals.length > 0) {
        throw new UsageError('There is an argument before -- that belongs to no option.');
    }
    if (!program)
        throw new UsageError('There is no command after --.');
    const checksFile = textOption(values, 'checks-file');
    const inputs = withVariables(values, _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ, env);
    if (checksFile !== undefined && inputs.checks !== '') {
        throw new UsageError('Give --checks or --checks-file, not both.');
    }
    const junit = textOption(values, 'junit');
    if (junit !== undefined && checksFile === undefined && inputs.checks === '') {
        throw new UsageError('--junit is the report of the checks: give --checks or --checks-file, too.');
    }
    return {
        inputs: { ...inputs, formats: inputs.formats || 'curl', 'export-env': 'true' },
        command: [program, ...rest],
        checksFile,
        junit,
        quiet: values['quiet'] === true,
        passCredentials: values['pass-credentials'] === true
    };
}
function parseRevoke(args, env) {
    const { values, positionals } = parse(args, _config_revocation_js__WEBPACK_IMPORTED_MODULE_3__/* .REVOCATION_DEFAULTS */ .Ad, {});
    const inputs = withVariables(values, _config_revocation_js__WEBPACK_IMPORTED_MODULE_3__/* .REVOCATION_DEFAULTS */ .Ad, env);
    const serials = positionals.filter(isSerialNumber);
    const files = positionals.filter((text) => !isSerialNumber(text));
    const lines = (given, more) => [given, ...more].filter(Boolean).join('\n');
    const revocation = {
        ...inputs,
        'serial-number': lines(inputs['serial-number'], serials),
        'certificate-path': lines(inputs['certificate-path'], files)
    };
    if (revocation['serial-number'] === '' && revocation['certificate-path'] === '') {
        throw new UsageError('Name what to revoke: serial numbers, or certificate files.');
    }
    return revocation;
}
function isSerialNumber(text) {
    try {
        return (0,_config_revocation_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSerialNumber */ .Ln)(text) !== '';
    }
    catch {
        return false;
    }
}
function parseInspect(args) {
    const { values, positionals } = parse(args, _config_inspection_js__WEBPACK_IMPORTED_MODULE_1__/* .INSPECTION_DEFAULTS */ .Od, {
        json: { type: 'boolean', default: false }
    });
    const inputs = withVariables(values, _config_inspection_js__WEBPACK_IMPORTED_MODULE_1__/* .INSPECTION_DEFAULTS */ .Od, {});
    const paths = [inputs['certificate-path'], ...positionals].filter(Boolean).join('\n');
    if (paths === '' && inputs.certificate === '') {
        throw new UsageError('Name the certificate files to inspect.');
    }
    return { inputs: { ...inputs, 'certificate-path': paths }, json: values['json'] === true };
}
function parse(args, inputs, more) {
    refuseSecretsAndUnused(args);
    const names = Object.keys(inputs).filter((name) => !(name in WITHOUT_EFFECT));
    const options = { ...more };
    for (const name of names) {
        if (!isCredential(name))
            options[name] = { type: 'string', multiple: name === 'checks' };
    }
    try {
        const settings = { args: args.map(expandSwitch), options, allowPositionals: true };
        const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)(settings);
        return { values, positionals };
    }
    catch (error) {
        const [sentence = ''] = error.message.split(/\.\s|\n/);
        throw new UsageError(`${sentence.replace(/\.$/, '')}.`);
    }
}
function refuseSecretsAndUnused(args) {
    for (const arg of args) {
        const [, name = ''] = /^--([a-z-]+)(?:=|$)/.exec(arg) ?? [];
        if (isCredential(name)) {
            throw new UsageError(`--${name} is not an option: other users can read it in the list of processes, and your` +
                ` shell keeps it in its history. Set ${VARIABLES[name]} in the environment instead.`);
        }
        const reason = WITHOUT_EFFECT[name];
        if (reason)
            throw new UsageError(`--${name} is an input of the action alone: ${reason}.`);
    }
}
function expandSwitch(arg) {
    const [, no, name = ''] = /^--(no-)?([a-z-]+)$/.exec(arg) ?? [];
    if (!SWITCHES.includes(name))
        return arg;
    return `--${name}=${no ? 'false' : 'true'}`;
}
function withVariables(values, defaults, env) {
    const inputs = { ...defaults };
    for (const name in defaults) {
        const variable = VARIABLES[name];
        inputs[name] = textOption(values, name) ?? (variable && env[variable]) ?? defaults[name];
    }
    return inputs;
}
function textOption(values, name) {
    const value = values[name];
    if (Array.isArray(value))
        return value.join('\n');
    return typeof value === 'string' ? value : undefined;
}
function isCredential(name) {
    return CREDENTIALS.some((one) => one === name);
}


/***/ }),

/***/ 7911:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ HELP),
/* harmony export */   w: () => (/* binding */ OVERVIEW)
/* harmony export */ });
const OVERVIEW = `Runs commands with a VTEX mTLS client certificate, and looks after certificates.

  vtex-mtls exec [options] -- command [args]   a certificate for a command
  vtex-mtls revoke SERIAL|FILE...              revoke certificates
  vtex-mtls inspect FILE...                    when certificates end
  vtex-mtls sandbox                            a stand-in for VTEX, for tests

Each has --help and --version. VTEX_ACCOUNT, VTEX_APP_NAME, VTEX_APP_KEY and
VTEX_APP_TOKEN come from the environment. Try it, on a line of its own:

  vtex-mtls exec -- sh -c 'curl -K "$VTEX_MTLS_CURL" "$VTEX_MTLS_BASE_URL"'
`;
const EXEC = `Runs a command with a VTEX mTLS certificate, deleted and revoked when it ends.

  vtex-mtls exec [options] -- command [args]
  vtex-mtls exec -- sh -c 'curl -K "$VTEX_MTLS_CURL" "$VTEX_MTLS_BASE_URL"'

From the environment: VTEX_APP_KEY and VTEX_APP_TOKEN, or VTEX_USER_TOKEN.
  --account NAME, --app-name NAME     else VTEX_ACCOUNT, VTEX_APP_NAME
  --city, --state, --country TEXT     more of the subject
  --key-size BITS                     2048 (default), 3072 or 4096
  --environment NAME, --base-url URL, --server-ca-file FILE   the host, its CA
  --no-verify, --require-mtls, --proof 'METHOD /path'         the proof of mTLS
  --checks LINES, --checks-file FILE, --junit FILE            smoke checks
  --formats LIST                      bundle, pkcs12, newman, curl (default)
  --output-dir DIR                    where the private folder is made
  --no-revoke-on-exit                 the certificate stays valid
  --timeout SECONDS, --retries N      of one request (15, 3)
  --pass-credentials                  the command gets VTEX_APP_KEY and the like
  -q, --quiet                         only warnings and errors, on stderr
The command has VTEX_MTLS_CERT, _KEY, _ACCOUNT, _BASE_URL, and for the formats
_CURL, _BUNDLE, _NEWMAN, _PKCS12, _PKCS12_PASSWORD; _SERVER_CA_FILE if given.
Exit status: its own, 128+n for signal n; 125, 126, 127 as env(1) has them.
`;
const REVOKE = `Revokes certificates, by serial number or by certificate file (PEM).

  vtex-mtls revoke [options] SERIAL|FILE...
  vtex-mtls revoke 4A:0F:33:91

From the environment: VTEX_APP_KEY and VTEX_APP_TOKEN, or VTEX_USER_TOKEN.
  --account NAME        else VTEX_ACCOUNT
  --environment NAME    the middle of the host (default: vtexcommercestable)
  --base-url URL        instead of the host of the account
  --server-ca-file FILE more CAs for the server, PEM
  --timeout SECONDS     of one request (default: 15)
  --retries N           of one request (default: 3)

A file whose name is hex digits alone is written with its folder: ./4a0f
Exit status: 0 all are revoked, or VTEX does not know them; 1 one failed;
2 the command line is wrong.
`;
const INSPECT = `Says when certificates end, and whether one is due for renewal. Calls no server.

  vtex-mtls inspect [options] FILE...
  vtex-mtls inspect client.crt

  --json                JSON: an array, an object for each certificate
  --renew-before LENGTH such as 30d, 720h, or 1/3 of the lifetime (default: 1/3)
  --fail-if-due         exit status 1 where one is due

Exit status: 0; 1 a file holds no certificate, or one is due and was to fail;
2 the command line is wrong.
`;
const HELP = new Map([
    ['exec', EXEC],
    ['revoke', REVOKE],
    ['inspect', INSPECT]
]);



/***/ }),

/***/ 755:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ TerminalRunner),
/* harmony export */   o: () => (/* binding */ writeError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const NAME = 'vtex-mtls';
function writeError(text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(2, `${text}\n`);
    }
    catch {
    }
}
class TerminalRunner {
    troubleshootingPage = 'docs/troubleshooting.md';
    whereFilesAre = 'The command finds it by VTEX_MTLS_CERT and VTEX_MTLS_KEY.';
    state = new Map();
    outputs = new Map();
    variables = new Map();
    #masks = new Set();
    #quiet;
    #write;
    constructor({ quiet = false } = {}, write = writeError) {
        this.#quiet = quiet;
        this.#write = write;
    }
    mask = (secret) => void this.#masks.add(secret);
    saveState = (name, value) => void this.state.set(name, value);
    setOutput = (name, value) => void this.outputs.set(name, value);
    exportVariable = (name, value) => void this.variables.set(name, value);
    debug = () => undefined;
    info = (message) => (this.#quiet ? undefined : this.#log(message));
    warning = (message) => this.#log(`warning: ${message}`);
    error = (message) => this.#log(`error: ${message}`);
    fail = (message) => this.error(message);
    addSummary = () => Promise.resolve();
    #log(message) {
        const longestFirst = [...this.#masks].sort((one, other) => other.length - one.length);
        const shown = longestFirst.reduce((text, mask) => text.replaceAll(mask, '***'), message);
        this.#write(`${NAME}: ${shown}`);
    }
}


/***/ }),

/***/ 980:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readCredentials)
/* harmony export */ });
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7168);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5413);


function readCredentials(reader, context) {
    const pair = ['app-key', 'app-token'];
    const empty = pair.filter((name) => reader.text(name) === '');
    if (reader.text('user-token') !== '') {
        if (empty.length < 2) {
            reader.warn('user-token', 'is used; app-key and app-token are ignored beside it.');
        }
        const userToken = readCredential(reader, 'user-token');
        return (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .isValid */ .fn)(userToken) ? { kind: 'user-token', userToken } : _input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .INVALID */ .uY;
    }
    if (empty.length === 2) {
        reader.problem('app-key, app-token (or user-token)', `are empty. ${explainEmptySecret(context)}`);
    }
    else if (empty[0]) {
        reader.problem(empty[0], `is empty. ${explainEmptySecret(context)}`);
    }
    const [appKey, appToken] = [
        empty.includes('app-key') ? _input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .INVALID */ .uY : readCredential(reader, 'app-key'),
        empty.includes('app-token') ? _input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .INVALID */ .uY : readCredential(reader, 'app-token')
    ];
    return (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .isValid */ .fn)(appKey) && (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .isValid */ .fn)(appToken) ? { kind: 'key-pair', appKey, appToken } : _input_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .INVALID */ .uY;
}
function readCredential(reader, name) {
    if (reader.raw(name) !== reader.text(name)) {
        reader.warn(name, 'white space around it was taken off.');
    }
    return reader.read(name, parseCredential);
}
function parseCredential(text) {
    if (text.length < 4)
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('is too short for a secret: fewer than 4 characters');
    if (/\s/.test(text))
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('has white space inside; was it pasted whole, and once?');
    if (!/^[\x21-\x7e]+$/.test(text))
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('has characters that no VTEX credential has');
    if (text.length > 8192)
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('is longer than 8192 characters');
    return text;
}
function explainEmptySecret({ eventName, actor, emptySecret }) {
    if (emptySecret !== undefined)
        return emptySecret;
    const general = 'a secret arrives empty where its name is misspelt, where it belongs to a deployment' +
        ' environment that the job does not name, and in runs for fork pull requests and Dependabot.';
    if (actor === 'dependabot[bot]') {
        return `This run is dependabot[bot]’s, which sees Dependabot secrets only; besides, ${general}`;
    }
    if (eventName === 'pull_request') {
        return `This is a pull_request run; those from forks get no secrets. Besides, ${general}`;
    }
    return general.replace(/^a/, 'A');
}


/***/ }),

/***/ 8849:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j8: () => (/* binding */ ENDPOINT_DEFAULTS),
/* harmony export */   rk: () => (/* binding */ readHost),
/* harmony export */   vL: () => (/* binding */ readTimeouts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(980);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4389);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7168);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5413);





const ENDPOINT_DEFAULTS = {
    account: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ.account,
    'app-key': _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ['app-key'],
    'app-token': _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ['app-token'],
    'user-token': _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ['user-token'],
    environment: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ.environment,
    'base-url': _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ['base-url'],
    'server-ca-file': _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ['server-ca-file'],
    timeout: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ.timeout,
    retries: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ.retries
};
function readHost(reader, account, context, readFile) {
    return {
        baseUrl: readBaseUrl(reader, account),
        credentials: (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .readCredentials */ .L)(reader, context),
        ...readServerCa(reader, context, readFile)
    };
}
function readTimeouts(reader) {
    return {
        timeoutMs: reader.read('timeout', (text) => 1000 * (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInteger */ .cG)(text, 1, 300)),
        retries: reader.read('retries', (text) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInteger */ .cG)(text, 0, 10))
    };
}
const KNOWN_ENVIRONMENTS = ['vtexcommercestable', 'vtexcommercebeta'];
function readBaseUrl(reader, account) {
    const environment = reader.read('environment', _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEnvironment */ .Nq);
    if (reader.text('base-url') !== '')
        return reader.read('base-url', _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBaseUrl */ .Q2);
    if (!(0,_input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .isValid */ .fn)(environment))
        return _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .INVALID */ .uY;
    if (!KNOWN_ENVIRONMENTS.includes(environment)) {
        const known = KNOWN_ENVIRONMENTS.join(' and ');
        reader.warn('environment', `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(environment)} is not one that VTEX documents: ${known}.`);
    }
    return (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .isValid */ .fn)(account) ? new URL(`https://${account}.${environment}.com.br`) : _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .INVALID */ .uY;
}
function readServerCa(reader, { workspace }, readFile) {
    const requested = reader.text('server-ca-file');
    if (requested === '')
        return { serverCaFile: undefined, serverCas: undefined };
    const serverCaFile = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, requested);
    const serverCas = reader.read('server-ca-file', () => (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCaFile */ .Qs)(serverCaFile, readFile));
    return { serverCaFile, serverCas };
}


/***/ }),

/***/ 7168:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fn: () => (/* binding */ isValid),
/* harmony export */   i_: () => (/* binding */ InputReader),
/* harmony export */   uY: () => (/* binding */ INVALID)
/* harmony export */ });
/* unused harmony export Invalid */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8382);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5413);


class Invalid {
}
const INVALID = new Invalid();
function isValid(value) {
    return !(value instanceof Invalid);
}
function isFinished(draft) {
    return Object.values(draft).every(isValid);
}
class InputReader {
    warnings = [];
    #inputs;
    #problems = [];
    constructor(inputs) {
        this.#inputs = inputs;
    }
    raw(name) {
        return this.#inputs[name];
    }
    text(name) {
        return this.#inputs[name].trim();
    }
    read(name, rule) {
        return this.attempt(name, () => rule(this.text(name)));
    }
    attempt(name, rule, part = '') {
        try {
            return rule();
        }
        catch (error) {
            if (!(error instanceof _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz))
                throw error;
            this.problem(name, part === '' ? error.message : `${part} ${error.message}`);
            return INVALID;
        }
    }
    lines(name, rule) {
        const lines = this.raw(name).split(/[\r\n]/);
        return lines.flatMap((line, index) => {
            const text = line.trim();
            if (text === '')
                return [];
            const value = this.attempt(name, () => rule(text), `line ${index + 1}:`);
            return isValid(value) ? [value] : [];
        });
    }
    problem(name, clause) {
        this.#problems.push({ name, clause });
    }
    warn(name, clause) {
        this.warnings.push(`${name}: ${clause}`);
    }
    finish(draft, hint = 'Nothing was sent, nothing was issued.') {
        const problems = this.#problems;
        if (problems.length === 0 && isFinished(draft))
            return draft;
        const inputs = new Set(problems.map(({ name }) => name)).size;
        const title = inputs === 1 ? 'An input is not usable:' : `${inputs} inputs are not usable:`;
        const lines = problems.map(({ name, clause }) => `${name}: ${clause}`);
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('INPUT_INVALID', [title, ...lines].join('\n- '), { hint });
    }
}


/***/ }),

/***/ 4389:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ secretValues),
/* harmony export */   WJ: () => (/* binding */ INPUT_DEFAULTS)
/* harmony export */ });
/* unused harmony exports SECRET_INPUTS, readInputs, readInputsOf, readContext */
const INPUT_DEFAULTS = {
    account: '',
    'app-name': '',
    'app-key': '',
    'app-token': '',
    'user-token': '',
    city: '',
    state: '',
    country: '',
    'key-size': '2048',
    environment: 'vtexcommercestable',
    'base-url': '',
    'server-ca-file': '',
    verify: 'true',
    proof: '',
    'require-mtls': 'false',
    checks: '',
    formats: '',
    'output-dir': '',
    'export-env': 'false',
    'revoke-on-exit': 'true',
    timeout: '15',
    retries: '3',
    summary: 'true'
};
const SECRET_INPUTS = ['app-token', 'user-token'];
function secretValues(inputs) {
    return SECRET_INPUTS.map((name) => inputs[name]);
}
const readInputs = (env) => readInputsOf(env, INPUT_DEFAULTS);
function readInputsOf(env, defaults) {
    const inputs = { ...defaults };
    for (const name in defaults)
        inputs[name] = env[`INPUT_${name.toUpperCase()}`] || defaults[name];
    return inputs;
}
function readContext(env) {
    return {
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        actor: env['GITHUB_ACTOR'] ?? '',
        runnerTemp: env['RUNNER_TEMP'] ?? '',
        workspace: env['GITHUB_WORKSPACE'] ?? ''
    };
}


/***/ }),

/***/ 1958:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ parseInspection),
/* harmony export */   Od: () => (/* binding */ INSPECTION_DEFAULTS)
/* harmony export */ });
/* unused harmony exports parseCertificateFacts, parseRenewBefore */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8382);
/* harmony import */ var _pki_certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4839);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7168);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5413);





const INSPECTION_DEFAULTS = {
    'certificate-path': '',
    certificate: '',
    'renew-before': '1/3',
    'fail-if-due': 'false',
    summary: 'true'
};
function parseInspection(inputs, workspace, readFile) {
    const reader = new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputReader */ .i_(inputs);
    const inspection = {
        certificates: readCertificates(reader, workspace, readFile),
        renewBefore: reader.read('renew-before', parseRenewBefore),
        failIfDue: reader.read('fail-if-due', _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBoolean */ .yG),
        summary: reader.read('summary', _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBoolean */ .yG)
    };
    return reader.finish(inspection, 'Nothing was inspected.');
}
function readCertificates(reader, workspace, readFile) {
    const text = reader.text('certificate');
    const paths = reader.text('certificate-path');
    if ((text === '') === (paths === '')) {
        const both = text === '' ? 'are both empty; a variable that is not set is empty, too' : 'are both given';
        reader.problem('certificate, certificate-path', `${both}. Give one of them`);
        return [];
    }
    if (text !== '') {
        return [reader.attempt('certificate', () => parseCertificateFacts(text, 'the text'))].filter(_input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .isValid */ .fn);
    }
    if (PEM_CONTENT.test(paths)) {
        reader.problem('certificate-path', 'holds PEM text instead of paths; give it in `certificate`');
        return [];
    }
    return reader.lines('certificate-path', (line) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, line);
        return parseCertificateFacts((0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(path, readFile), (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .quotePath */ .WG)(path));
    });
}
const PEM_CONTENT = /-----(?:BEGIN|END) |^\s*M[A-Za-z0-9+/]{59}/m;
function parseCertificateFacts(text, what) {
    const certificates = (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCertificatesWithin */ .Pk)(text, what);
    const [first, second] = certificates;
    const selected = first && !second ? first : (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .selectClientCertificate */ .Fw)(certificates, what);
    try {
        return (0,_pki_certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .certificateFacts */ .lF)(selected);
    }
    catch (error) {
        if (!(error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ))
            throw error;
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${what} holds a certificate whose dates cannot be read`);
    }
}
const DAY_MS = 86_400_000;
const UNITS = new Map([
    ['d', DAY_MS],
    ['h', 3_600_000],
    ['m', 60_000]
]);
const MAX_DAYS = 36_500;
function parseRenewBefore(text) {
    const [, count, unit = ''] = /^(\d{1,9})([dhm])$/.exec(text) ?? [];
    const unitMs = UNITS.get(unit);
    if (unitMs !== undefined) {
        const milliseconds = Number(count) * unitMs;
        if (milliseconds <= MAX_DAYS * DAY_MS)
            return { milliseconds };
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`must be at most ${MAX_DAYS}d, is ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)}`);
    }
    const [, above, below] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
    const [numerator, denominator] = [Number(above), Number(below)];
    if (numerator > 0 && numerator < denominator)
        return { numerator, denominator };
    throw new _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`must be a length of time such as 30d, 720h or 90m, or a part of the lifetime such as 1/3, is ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)}`);
}


/***/ }),

/***/ 5460:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ REVOCATION_DEFAULTS),
/* harmony export */   Ln: () => (/* binding */ parseSerialNumber),
/* harmony export */   sn: () => (/* binding */ parseRevocation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pki_serial_number_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8754);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7168);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5413);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8849);





const REVOCATION_DEFAULTS = {
    ..._endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .ENDPOINT_DEFAULTS */ .j8,
    'serial-number': '',
    'certificate-path': ''
};
function parseRevocation(inputs, context, readFile) {
    const reader = new _input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputReader */ .i_(inputs);
    const account = reader.read('account', _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAccount */ .J5);
    const endpoint = { ...(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .readHost */ .rk)(reader, account, context, readFile), ...(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .readTimeouts */ .vL)(reader) };
    const ofFile = (path) => serialNumberInFile((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.workspace, path), readFile);
    const serialNumbers = [
        ...reader.lines('serial-number', parseSerialNumber),
        ...reader.lines('certificate-path', ofFile)
    ];
    if (reader.text('serial-number') === '' && reader.text('certificate-path') === '') {
        reader.problem('serial-number, certificate-path', 'are both empty; say what to revoke');
    }
    return reader.finish({ ...endpoint, serialNumbers: [...new Set(serialNumbers)], warnings: reader.warnings }, 'Nothing was sent, nothing was revoked.');
}
function parseSerialNumber(text) {
    const [, sign = '', digits = ''] = /^(?:serial=)?(-?)(?:0x)?([0-9a-f]{2}(?::[0-9a-f]{2})+|[0-9a-f]+)$/i.exec(text) ?? [];
    const hex = digits.replaceAll(':', '');
    if (hex === '') {
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} is not a serial number: hex digits, with or without colons`);
    }
    if (hex.length > 64)
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} is too long for a serial number`);
    const bytes = BigInt(`0x${hex}`).toString(16).toUpperCase();
    return `${sign}${bytes.length % 2 ? '0' : ''}${bytes}`;
}
function serialNumberInFile(path, readFile) {
    const what = (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .quotePath */ .WG)(path);
    return (0,_pki_serial_number_js__WEBPACK_IMPORTED_MODULE_1__/* .serialNumberOf */ .R)((0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .selectClientCertificate */ .Fw)((0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCertificatesWithin */ .Pk)((0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(path, readFile), what), what));
}


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ selectClientCertificate),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   J5: () => (/* binding */ parseAccount),
/* harmony export */   Nq: () => (/* binding */ parseEnvironment),
/* harmony export */   Pk: () => (/* binding */ parseCertificatesWithin),
/* harmony export */   Q2: () => (/* binding */ parseBaseUrl),
/* harmony export */   Qs: () => (/* binding */ parseCaFile),
/* harmony export */   WG: () => (/* binding */ quotePath),
/* harmony export */   cG: () => (/* binding */ parseInteger),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pki_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5924);
/* harmony import */ var _pki_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2166);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6146);
/* harmony import */ var _shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9090);





class InputError extends Error {
}
const quote = (text) => `"${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(text, 80)}"`;
function parseBoolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new InputError(`must be true or false, is ${quote(text)}`);
}
function parseInteger(text, minimum, maximum) {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= minimum && value <= maximum)
        return value;
    throw new InputError(`must be a whole number from ${minimum} to ${maximum}, is ${quote(text)}`);
}
function parseChoice(text, choices) {
    const found = choices.find((choice) => String(choice) === text);
    if (found !== undefined)
        return found;
    throw new InputError(`must be one of ${choices.join(', ')}, is ${quote(text)}`);
}
const DNS_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/;
function parseAccount(text) {
    if (text === '')
        throw new InputError('is required: the name of your VTEX account');
    if (DNS_LABEL.test(text) && !text.includes('--'))
        return text;
    const account = accountFromUrl(text);
    const hint = account ? `; did you mean "${account}"?` : '';
    const invisible = /(?! )[\p{C}\p{Z}]/u.exec(text)?.[0];
    if (invisible) {
        const visible = text.replace(/[\p{C}\p{Z}]/gu, '');
        const suggestion = DNS_LABEL.test(visible) ? `; did you mean "${visible}"?` : '';
        throw new InputError(`has the character ${(0,_pki_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCodePoint */ .B$)(invisible)} in it${suggestion}`);
    }
    if (/^[a-z]+:\/\//i.test(text))
        throw new InputError(`${quote(text)} is a URL${hint}`);
    if (text.includes('.'))
        throw new InputError(`${quote(text)} is a host name${hint}`);
    if (text.includes('--')) {
        throw new InputError(`${quote(text)} names a workspace as well as an account${hint}`);
    }
    throw new InputError(`${quote(text)} is not an account name: letters, digits, "-" and "_", at most 63, no "-" or "_" at either end`);
}
function accountFromUrl(text) {
    const host = text.replace(/^[a-z]+:\/\//i, '').split(/[/?#:]/)[0] ?? '';
    const label = host.replace(/\.(myvtex|vtexcommerce\w*|vtexlocal|vtexpayments)\.com(\.br)?$/i, '');
    const account = label.split('--').at(-1) ?? '';
    return DNS_LABEL.test(account) ? account : undefined;
}
function parseEnvironment(text) {
    if (/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(text))
        return text;
    throw new InputError(`${quote(text)} is not the middle part of a VTEX host, such as vtexcommercestable`);
}
function parseBaseUrl(text) {
    if (!URL.canParse(text)) {
        const shown = text.includes('@') ? '' : `, is ${quote(text)}`;
        throw new InputError(`must be a URL such as https://gateway.example:8443${shown}`);
    }
    const url = new URL(text);
    if (url.protocol !== 'https:')
        throw new InputError('must begin with https://');
    if (url.username || url.password)
        throw new InputError('must not hold a user name or a password');
    if (url.pathname !== '/' || url.search || url.hash || /[?#]$/.test(text)) {
        throw new InputError(`must be a host and a port alone, with no path: ${quote(url.origin)}`);
    }
    if (!/^https:\/\/[^\s/\\]+\/?$/i.test(text) || url.port === '0') {
        throw new InputError(`must be written like https://gateway.example:8443, is ${quote(text)}`);
    }
    return url;
}
function parseCaFile(path, readFile) {
    return parseCertificates(readText(path, readFile), quotePath(path));
}
const quotePath = (path) => `"${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path, 400)}"`;
function readText(path, readFile) {
    try {
        return readFile(path);
    }
    catch (error) {
        const code = (0,_shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .v)(error);
        throw new InputError(`${quotePath(path)} cannot be read: ${code === 'EISDIR' ? 'it is a directory (EISDIR)' : (0,_shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSystemError */ .R)(code)}`);
    }
}
function parseCertificates(text, what) {
    try {
        const certificates = (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePemBlocks */ .Sq)(text, 'CERTIFICATE').map(({ pem }) => {
            new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem);
            return pem;
        });
        if (certificates.length > 0)
            return certificates;
    }
    catch {
        throw new InputError(`${what} holds a damaged certificate`);
    }
    if (text.trim() === '')
        throw new InputError(`${what} is empty`);
    const [, label] = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text) ?? [];
    if (label)
        throw new InputError(`${what} holds a PEM block "${label}", and no certificate`);
    throw new InputError(`${what} holds no PEM certificate (-----BEGIN CERTIFICATE-----)`);
}
function parseCertificatesWithin(text, what) {
    return parseCertificates(text, what).map((pem) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem));
}
function selectClientCertificate(certificates, what) {
    const [leaf, second] = certificates.filter((certificate) => !certificate.ca && !certificate.checkIssued(certificate));
    if (second)
        throw new InputError(`${what} holds several clients’ certificates; split it`);
    if (leaf)
        return leaf;
    throw new InputError(`${what} holds certificates of authorities only, and no client’s`);
}


/***/ }),

/***/ 9921:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1506);
/* harmony import */ var _cli_help_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7911);
/* harmony import */ var _cli_terminal_runner_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(755);
/* harmony import */ var _pki_key_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7524);
/* harmony import */ var _shared_system_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9090);
/* harmony import */ var _shared_version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9189);







const [name = '', ...args] = process.argv.slice(2);
const context = { env: process.env, workingDirectory: process.cwd() };
process.exitCode = await main().catch((error) => {
    if (!(error instanceof _cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb))
        throw error;
    (0,_cli_terminal_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .o)(`vtex-mtls: ${error.message}\nSee ${helpOf(name)}.`);
    return name === 'exec' ? 125 : 2;
});
async function main() {
    const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
    const wants = (...options) => [name, ...own].some((arg) => options.includes(arg));
    if (wants('--version', '-v'))
        return print(_shared_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .xv);
    if (name === 'sandbox') {
        const { runSandbox } = await Promise.all(/* import() */[__nccwpck_require__.e(357), __nccwpck_require__.e(959), __nccwpck_require__.e(542), __nccwpck_require__.e(138)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9138));
        await runSandbox(args, 'vtex-mtls sandbox');
        return Number(process.exitCode ?? 0);
    }
    if (wants('--help', '-h'))
        return print((_cli_help_js__WEBPACK_IMPORTED_MODULE_2__/* .HELP */ ._.get(name) ?? _cli_help_js__WEBPACK_IMPORTED_MODULE_2__/* .OVERVIEW */ .w).trimEnd());
    if (name === 'exec') {
        const requested = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExec */ .R2)(args, context.env);
        const key = (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .beginKeyPair */ .Rm)(requested.inputs['key-size']);
        return (await Promise.all(/* import() */[__nccwpck_require__.e(667), __nccwpck_require__.e(74)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9074))).exec(requested, { ...context, key });
    }
    if (name === 'revoke') {
        const inputs = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRevoke */ .I_)(args, context.env);
        return (await Promise.all(/* import() */[__nccwpck_require__.e(365), __nccwpck_require__.e(667), __nccwpck_require__.e(711)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9711))).revoke(inputs, context);
    }
    if (name === 'inspect') {
        const requested = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInspect */ .E7)(args);
        return (await __nccwpck_require__.e(/* import() */ 900).then(__nccwpck_require__.bind(__nccwpck_require__, 4900))).inspect(requested, context.workingDirectory, print);
    }
    throw new _cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(name === '' ? 'There is no command.' : `There is no command "${name}".`);
}
function helpOf(command) {
    return _cli_help_js__WEBPACK_IMPORTED_MODULE_2__/* .HELP */ ._.has(command) ? `vtex-mtls ${command} --help` : 'vtex-mtls --help';
}
function print(text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(1, `${text}\n`);
    }
    catch (error) {
        if ((0,_shared_system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemErrorCode */ .v)(error) !== 'EPIPE')
            throw error;
    }
    return 0;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4839:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cR: () => (/* binding */ parseIssuedCertificate),
/* harmony export */   lF: () => (/* binding */ certificateFacts),
/* harmony export */   mj: () => (/* binding */ certificatePem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8382);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2166);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6146);
/* harmony import */ var _serial_number_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8754);





const NAME_LIMIT = 1000;
function parseIssuedCertificate(body) {
    const text = body.trim();
    if (text === '')
        throw responseError('CERTIFICATE_EMPTY', 'with nothing at all');
    if (isHtml(text))
        throw responseError('CERTIFICATE_HTML', 'with a web page');
    if (isJson(text))
        throw responseError('CERTIFICATE_JSON', 'with JSON');
    const [leaf, ...chain] = readCertificates(text);
    if (leaf === undefined) {
        throw responseError('CERTIFICATE_MALFORMED', 'with text that holds no PEM certificate');
    }
    return { leaf, chain };
}
function certificateFacts(leaf) {
    return {
        serialNumber: (0,_serial_number_js__WEBPACK_IMPORTED_MODULE_2__/* .serialNumberOf */ .R)(leaf),
        fingerprintSha256: leaf.fingerprint256,
        subject: formatName(leaf.subject),
        issuer: formatName(leaf.issuer),
        notBefore: parseTime(leaf.validFromDate, leaf.validFrom),
        notAfter: parseTime(leaf.validToDate, leaf.validTo)
    };
}
function certificatePem({ leaf, chain }) {
    return [leaf, ...chain].map(String).join('');
}
function readCertificates(text) {
    try {
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePemBlocks */ .Sq)(text, 'CERTIFICATE').map(({ der }) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der));
    }
    catch (cause) {
        throw responseError('CERTIFICATE_MALFORMED', 'the certificate is damaged or cut short', cause);
    }
}
const REASONS = {
    CERTIFICATE_HTML: 'That is a gateway’s or a firewall’s page, or base-url names another site.',
    CERTIFICATE_JSON: 'Either base-url names another API, or VTEX reports an error as a success.'
};
function responseError(code, what, cause) {
    const reason = REASONS[code] ?? 'Something between the runner and VTEX may have cut it short.';
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(code, `VTEX answered the request to sign with success, but ${what}.`, {
        hint: `${reason} Check account, environment and base-url before the next run.`,
        cause
    });
}
function isHtml(text) {
    return /^<[!?a-z]|<html[\s>]/i.test(text);
}
function isJson(text) {
    if (text.startsWith('{'))
        return true;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function formatName(name) {
    return (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)((name ?? '').split('\n').join(', '), NAME_LIMIT);
}
function parseTime(date, text) {
    const result = date ?? new Date(text);
    if (!Number.isNaN(result.getTime()))
        return result;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ('CERTIFICATE_MALFORMED', 'The certificate’s dates cannot be read.', {
        hint: 'Run again; if it stays so, tell VTEX support.'
    });
}


/***/ }),

/***/ 7524:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ isForKey),
/* harmony export */   Rm: () => (/* binding */ beginKeyPair),
/* harmony export */   TZ: () => (/* binding */ generateKeyPair),
/* harmony export */   VM: () => (/* binding */ KEY_SIZES)
/* harmony export */ });
/* unused harmony export exportPrivateKeyPem */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


const KEY_SIZES = [2048, 3072, 4096];
const generateAsync = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair);
async function generateKeyPair(bits) {
    const keys = await generateAsync('rsa', { modulusLength: bits, publicExponent: 0x10001 });
    return { ...keys, privateKeyPem: exportPrivateKeyPem(keys) };
}
function beginKeyPair(size) {
    const bits = KEY_SIZES.find((known) => String(known) === size.trim());
    const startedAt = performance.now();
    const started = bits && generateKeyPair(bits);
    return {
        generateKeyPair: (wanted) => (started && wanted === bits ? started : generateKeyPair(wanted)),
        keyDurationMs: started?.then(() => Math.round(performance.now() - startedAt))
    };
}
function exportPrivateKeyPem({ privateKey }) {
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
function isForKey(certificate, publicKey) {
    try {
        return certificate.publicKey.equals(publicKey);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 2166:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ decodePemLeniently),
/* harmony export */   Sq: () => (/* binding */ parsePemBlocks),
/* harmony export */   TS: () => (/* binding */ encodePem),
/* harmony export */   Yf: () => (/* binding */ pemBodyLines)
/* harmony export */ });
function parsePemBlocks(text, label) {
    return splitPemBlocks(text, label).map(({ body, closed }, index) => {
        if (!closed)
            throw new SyntaxError(`PEM block ${index + 1} has no END line`);
        const base64 = body.replaceAll(/\s/g, '');
        if (!isBase64(base64))
            throw new SyntaxError(`PEM block ${index + 1} is not base64`);
        const der = Buffer.from(base64, 'base64');
        return { der, pem: encodePem(der, label) };
    });
}
function decodePemLeniently(text, label) {
    return splitPemBlocks(text, label).map(({ body }) => Buffer.from(body, 'base64'));
}
function encodePem(der, label) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
function pemBodyLines(pem) {
    const lines = pem.split(/[\r\n]+/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('-----'));
}
const OLD_LABELS = /(?<=-----(?:BEGIN|END) )(?:X509|X\.509|TRUSTED) (?=CERTIFICATE-----)/g;
function splitPemBlocks(text, label) {
    const [, ...parts] = text.replaceAll(OLD_LABELS, '').split(`-----BEGIN ${label}-----`);
    return parts.map((part) => {
        const end = part.indexOf(`-----END ${label}-----`);
        return end < 0 ? { body: part, closed: false } : { body: part.slice(0, end), closed: true };
    });
}
function isBase64(text) {
    return text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}


/***/ }),

/***/ 8754:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ findSerialNumber),
  R: () => (/* binding */ serialNumberOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/pki/key-pair.ts
var key_pair = __nccwpck_require__(7524);
// EXTERNAL MODULE: ./src/pki/pem.ts
var pem = __nccwpck_require__(2166);
;// CONCATENATED MODULE: ./src/pki/embedded-certificates.ts

function findEmbeddedCertificates(text, bytes) {
    const narrow = bytes.includes(0) ? [bytes.toString('latin1').replaceAll('\0', '')] : [];
    const texts = [text, ...jsonStrings(text), ...narrow].flatMap((one) => [one, withoutMarkup(one)]);
    const inText = [...new Set(texts)].flatMap((one) => [
        ...(0,pem/* decodePemLeniently */.FM)(one, 'CERTIFICATE'),
        ...findBase64(one).flatMap(findDerCertificates)
    ]);
    return [...inText, ...findDerCertificates(bytes)];
}
function jsonStrings(text) {
    const strings = [];
    try {
        JSON.parse(text.trim(), (_key, value) => {
            if (typeof value === 'string')
                strings.push(value);
            return value;
        });
    }
    catch {
    }
    return strings;
}
function withoutMarkup(text) {
    return text.replace(/<[^<>]*>|&#?\w{1,8};|\\[rn]/g, '\n');
}
const BASE64 = /MI[IM][A-Za-z0-9+/]{20,}(?:(?:\s{1,4}[A-Za-z0-9+/]{20,})+(?:\s{1,4}[A-Za-z0-9+/]+={0,2})?)?/g;
function findBase64(text) {
    return Array.from(text.matchAll(BASE64), ([run]) => Buffer.from(run, 'base64'));
}
const CERTIFICATE_START = /\x30(?:\x81.|\x82..|\x83...)\x30(?:\x81.|\x82..|\x83...)\xa0\x03\x02\x01[\x00-\x02]\x02/gs;
function findDerCertificates(bytes) {
    return Array.from(bytes.toString('latin1').matchAll(CERTIFICATE_START), ({ index }) => {
        const lengthBytes = (bytes[index + 1] ?? 0) & 0x7f;
        const length = bytes.readUIntBE(index + 2, lengthBytes);
        return bytes.subarray(index, index + 2 + lengthBytes + length);
    });
}

;// CONCATENATED MODULE: ./src/pki/serial-number.ts



function findSerialNumber(text, publicKey, bytes = Buffer.from(text)) {
    const found = findEmbeddedCertificates(text, bytes);
    const candidates = found.flatMap((der) => readCandidate(der, publicKey) ?? []);
    const best = candidates.find(({ isOurs }) => isOurs) ??
        candidates.find(({ isAuthority }) => !isAuthority) ??
        candidates[0];
    return best?.serialNumber;
}
function serialNumberOf(certificate) {
    return certificate.serialNumber === '0' ? '00' : certificate.serialNumber;
}
function readCandidate(der, publicKey) {
    try {
        const certificate = new external_node_crypto_.X509Certificate(der);
        return {
            serialNumber: serialNumberOf(certificate),
            isOurs: (0,key_pair/* isForKey */.L0)(certificate, publicKey),
            isAuthority: certificate.ca
        };
    }
    catch {
        const serialNumber = serialNumberAtStart(der);
        if (serialNumber === undefined)
            return undefined;
        return { serialNumber, isOurs: false, isAuthority: false };
    }
}
function serialNumberAtStart(der) {
    const tbsCertificate = derContentOffset(der, 0, 0x30);
    const first = derContentOffset(der, tbsCertificate, 0x30);
    const version = derContentOffset(der, first, 0xa0);
    const serial = Number.isNaN(version) ? first : version + (der[version - 1] ?? NaN);
    const start = derContentOffset(der, serial, 0x02);
    const length = der[start - 1] ?? NaN;
    const contents = der.subarray(start, start + length);
    return contents.length > 0 && contents.length === length ? hexInteger(contents) : undefined;
}
function derContentOffset(der, offset, tag) {
    const length = der[offset + 1];
    if (der[offset] !== tag || length === undefined)
        return NaN;
    return offset + 2 + (length & 0x80 ? length & 0x7f : 0);
}
function hexInteger(contents) {
    const value = BigInt.asIntN(contents.length * 8, BigInt(`0x${contents.toString('hex')}`));
    const digits = (value < 0n ? -value : value).toString(16).toUpperCase();
    return `${value < 0n ? '-' : ''}${digits.length % 2 ? '0' : ''}${digits}`;
}


/***/ }),

/***/ 5924:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ formatCodePoint),
/* harmony export */   QK: () => (/* binding */ formatSubject),
/* harmony export */   Wj: () => (/* binding */ SUBJECT_PARTS),
/* harmony export */   f0: () => (/* binding */ subjectProblems)
/* harmony export */ });
const SUBJECT_PARTS = [
    { field: 'commonName', shortName: 'CN', oid: '2.5.4.3', upperBound: 64 },
    { field: 'organizationalUnitName', shortName: 'OU', oid: '2.5.4.11', upperBound: 64 },
    { field: 'localityName', shortName: 'L', oid: '2.5.4.7', upperBound: 128 },
    { field: 'stateOrProvinceName', shortName: 'ST', oid: '2.5.4.8', upperBound: 128 },
    { field: 'countryName', shortName: 'C', oid: '2.5.4.6', upperBound: 2 }
];
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]/u;
function subjectProblems(subject) {
    return SUBJECT_PARTS.flatMap(({ field, upperBound }) => {
        const value = subject[field];
        if (value === undefined)
            return [];
        const rules = field === 'countryName' ? countryRules(value) : textRules(value, upperBound);
        return rules.map((rule) => ({ field, rule }));
    });
}
function textRules(value, upperBound) {
    if (value.trim() === '')
        return ['must not be empty'];
    const rules = [];
    const length = Array.from(value).length;
    if (length > upperBound)
        rules.push(`must be at most ${upperBound} characters, has ${length}`);
    const [forbidden] = /^[ -~]*$/.test(value) ? [] : (FORBIDDEN.exec(value) ?? []);
    if (forbidden !== undefined) {
        rules.push(`must not contain control or invisible characters, has ${formatCodePoint(forbidden)}`);
    }
    return rules;
}
function countryRules(value) {
    if (/^[A-Z]{2}$/.test(value))
        return [];
    const capitals = value.trim().toUpperCase();
    const hint = /^[A-Z]{2}$/.test(capitals) ? `; did you mean "${capitals}"?` : ', such as BR';
    return [`must be a country’s code of two capital letters${hint}`];
}
function formatCodePoint(character) {
    const hex = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
    return `U+${hex.padStart(4, '0')}`;
}
function formatSubject(subject) {
    return SUBJECT_PARTS.flatMap(({ field, shortName }) => {
        const value = subject[field];
        return value === undefined ? [] : [`${shortName}=${escapeValue(value)}`];
    }).join(', ');
}
function escapeValue(value) {
    return value.replaceAll(/["+,;<>\\]|^[ #]| $/g, '\\$&');
}


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ stackFrames),
/* harmony export */   Wk: () => (/* binding */ formatError),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   z6: () => (/* binding */ asActionError)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    'INPUT_INVALID',
    'LOGIN_REFUSED',
    'SIGN_REFUSED',
    'SIGN_REJECTED',
    'SIGN_UNCERTAIN',
    'VTEX_UNAVAILABLE',
    'CERTIFICATE_EMPTY',
    'CERTIFICATE_HTML',
    'CERTIFICATE_JSON',
    'CERTIFICATE_MALFORMED',
    'CERTIFICATE_KEY_MISMATCH',
    'CERTIFICATE_SUBJECT_MISMATCH',
    'CERTIFICATE_NOT_YET_VALID',
    'CERTIFICATE_EXPIRED',
    'CERTIFICATE_WRONG_USAGE',
    'PROOF_FAILED',
    'MTLS_NOT_ENFORCED',
    'CERTIFICATE_DUE',
    'CHECKS_FAILED',
    'NETWORK_UNREACHABLE',
    'NETWORK_PROXY',
    'NETWORK_TLS',
    'NETWORK_RESET',
    'NETWORK_TIMEOUT',
    'RESPONSE_REDIRECT',
    'RESPONSE_TOO_LARGE',
    'RESPONSE_UNEXPECTED',
    'INTERRUPTED',
    'FILE_FAILED',
    'REVOKE_FAILED',
    'UNEXPECTED'
]));
class ActionError extends Error {
    code;
    hint;
    command;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.name = 'ActionError';
        this.code = code;
        this.hint = details.hint;
        this.command = details.command;
    }
}
function asActionError(thrown) {
    if (thrown instanceof ActionError)
        return thrown;
    const kind = thrown instanceof Error ? thrown.name : typeof thrown;
    return new ActionError('UNEXPECTED', `The action failed with an unexpected error (${kind}).`, {
        hint: 'Please report this with the step’s debug log.',
        cause: thrown
    });
}
function formatError(thrown, page) {
    const { message, hint, command, code } = asActionError(thrown);
    const separator = command !== undefined || message.includes('\n') ? '\n' : ' ';
    const text = [message, hint].filter(Boolean).join(message.includes('\n') ? '\n' : ' ');
    const link = `[${code}] ${page}#${code.toLowerCase()}`;
    return [text, command, link].filter(Boolean).join(separator);
}
function stackFrames(thrown) {
    if (!(thrown instanceof Error))
        return [];
    const { stack = '', message, cause } = thrown;
    const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
    return [...frames.filter((line) => /^ +at /.test(line)), ...stackFrames(cause)];
}


/***/ }),

/***/ 6146:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
function printable(text, limit = 200) {
    const characters = Array.from(text.replaceAll(UNPRINTABLE, ''));
    if (characters.length <= limit)
        return characters.join('');
    return `${characters.slice(0, limit - 1).join('')}…`;
}


/***/ }),

/***/ 9090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ formatSystemError),
/* harmony export */   v: () => (/* binding */ systemErrorCode)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

function systemErrorCode(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : 'unknown error';
}
function formatSystemError(code) {
    for (const [name, words] of (0,node_util__WEBPACK_IMPORTED_MODULE_0__.getSystemErrorMap)().values()) {
        if (name === code)
            return `${words} (${code})`;
    }
    return code;
}


/***/ }),

/***/ 9189:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _O: () => (/* binding */ USER_AGENT),
/* harmony export */   xv: () => (/* binding */ VERSION)
/* harmony export */ });
/* unused harmony export userAgentOf */
const VERSION = '0.1.0';
const USER_AGENT = `vtex-mtls-action/${VERSION}`;
function userAgentOf(env) {
    const [run, attempt] = [env['GITHUB_RUN_ID'] ?? '', env['GITHUB_RUN_ATTEMPT'] ?? ''];
    if (!isNumber(run))
        return USER_AGENT;
    const comment = isNumber(attempt) ? `run ${run}; attempt ${attempt}` : `run ${run}`;
    return `${USER_AGENT} (${comment})`;
}
function isNumber(text) {
    return /^\d{1,20}$/.test(text);
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9921);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

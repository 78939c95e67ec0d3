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
/** Turns the command line and the environment into the inputs of the action. Pure. */





/** The command line is wrong. The message says why, and never repeats a value. */
class UsageError extends Error {
}
/** The inputs that may come from the environment. An option with the same name has priority. */
const VARIABLES = {
    account: 'VTEX_ACCOUNT',
    'app-name': 'VTEX_APP_NAME',
    'app-key': 'VTEX_APP_KEY',
    'app-token': 'VTEX_APP_TOKEN',
    'user-token': 'VTEX_USER_TOKEN'
};
/** The inputs that are never options. */
const CREDENTIALS = ['app-key', 'app-token', 'user-token'];
/** Inputs that have no meaning outside a GitHub job. */
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
/** Boolean inputs. They accept `--verify`, `--verify=false` and `--no-verify`. */
const SWITCHES = ['verify', 'require-mtls', 'revoke-on-exit', 'fail-if-due'];
/** @throws UsageError */
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
    const checksFile = values['checks-file'];
    const inputs = withVariables(values, _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ, env);
    if (checksFile !== undefined && inputs.checks !== '') {
        throw new UsageError('Give --checks or --checks-file, not both.');
    }
    const junit = values['junit'];
    if (junit !== undefined && checksFile === undefined && inputs.checks === '') {
        throw new UsageError('--junit is the report of the checks: give --checks or --checks-file, too.');
    }
    return {
        // The formats set the variables that the command gets.
        inputs: { ...inputs, formats: inputs.formats || 'curl', 'export-env': 'true' },
        command: [program, ...rest],
        checksFile,
        junit,
        quiet: values['quiet'] === true,
        passCredentials: values['pass-credentials'] === true
    };
}
/** @throws UsageError */
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
/** Whether the text is a serial number. A file named with hex digits only is written `./cafe`. */
function isSerialNumber(text) {
    try {
        return (0,_config_revocation_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSerialNumber */ .Ln)(text) !== '';
    }
    catch {
        return false;
    }
}
/** @throws UsageError */
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
    refuse(args);
    const names = Object.keys(inputs).filter((name) => !(name in WITHOUT_EFFECT));
    const options = { ...more };
    for (const name of names) {
        if (!isCredential(name))
            options[name] = { type: 'string', multiple: name === 'checks' };
    }
    try {
        const settings = { args: args.map(spellOut), options, allowPositionals: true };
        const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)(settings);
        return { values: values, positionals };
    }
    catch (error) {
        // Node's text after the first sentence explains `--`, which has another meaning here.
        const [sentence = ''] = error.message.split(/\.\s|\n/);
        throw new UsageError(`${sentence.replace(/\.$/, '')}.`);
    }
}
/** Runs before the arguments are parsed, so that no message can hold the value of a secret. */
function refuse(args) {
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
/** Turns `--verify` and `--no-verify` into the form with a value, for parseArgs. */
function spellOut(arg) {
    const [, no, name = ''] = /^--(no-)?([a-z-]+)$/.exec(arg) ?? [];
    if (!SWITCHES.includes(name))
        return arg;
    return `--${name}=${no ? 'false' : 'true'}`;
}
function withVariables(values, defaults, env) {
    const entries = Object.entries(defaults).map(([name, usual]) => {
        const value = values[name];
        const variable = VARIABLES[name];
        if (Array.isArray(value))
            return [name, value.join('\n')];
        return [name, value ?? (variable && env[variable]) ?? usual];
    });
    return Object.fromEntries(entries);
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
/** The `--help` texts. Each fits on a screen of 24 lines and 80 columns. */
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
const HELP = { exec: EXEC, revoke: REVOKE, inspect: INSPECT };



/***/ }),

/***/ 755:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ TerminalRunner),
/* harmony export */   o: () => (/* binding */ writeError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/**
 * A runner for terminals and other CI systems. Messages go to stderr, and the rest is kept in
 * memory.
 */

const NAME = 'vtex-mtls';
/**
 * Writes lines to stderr. `process.stderr` is not used, because it makes a pipe non-blocking, also
 * for the command that shares the pipe (libuv, uv_pipe_open).
 */
function writeError(text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(2, `${text}\n`);
    }
    catch {
        // stderr is closed, or full and not read. That must not prevent the clean-up.
    }
}
class TerminalRunner {
    readme = 'docs/troubleshooting.md';
    whereFilesAre = 'The command finds it by VTEX_MTLS_CERT and VTEX_MTLS_KEY.';
    /** The state for the post step, which runs in this process here. */
    state = new Map();
    outputs = new Map();
    /** The variables for the command's environment. */
    variables = new Map();
    #masks = new Set();
    #quiet;
    #write;
    /** @param quiet writes only warnings and errors */
    constructor({ quiet = false } = {}, write = writeError) {
        this.#quiet = quiet;
        this.#write = write;
    }
    // Arrow functions, because the pipeline passes single methods on.
    mask = (secret) => void this.#masks.add(secret);
    saveState = (name, value) => void this.state.set(name, value);
    setOutput = (name, value) => void this.outputs.set(name, value);
    exportVariable = (name, value) => void this.variables.set(name, value);
    debug = () => undefined; // there is no debug log
    info = (message) => (this.#quiet ? undefined : this.#tell(message));
    warning = (message) => this.#tell(`warning: ${message}`);
    error = (message) => this.#tell(`error: ${message}`);
    fail = (message) => this.error(message);
    addSummary = () => Promise.resolve(); // there is no summary page
    /** No message should hold a secret. If one does, it is masked as a runner would mask it. */
    #tell(message) {
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


/** Reads the credentials. INVALID if neither the API key pair nor a user token is complete. */
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
/**
 * A credential is sent in a header: printable ASCII without white space (VTEX: "without spacing").
 */
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
/** Explains why a secret that the workflow names may be empty. The likeliest reason comes first. */
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
/* harmony export */   ak: () => (/* binding */ ENDPOINT_INPUTS),
/* harmony export */   rk: () => (/* binding */ readHost),
/* harmony export */   vL: () => (/* binding */ readTimeouts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(980);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7168);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5413);
/**
 * The inputs that say which account is called, at which host, and with which credentials and
 * limits.
 */




/** The inputs that every action that calls VTEX has. They are read here. */
const ENDPOINT_INPUTS = [
    ...['account', 'app-key', 'app-token', 'user-token'],
    ...['environment', 'base-url', 'server-ca-file', 'timeout', 'retries']
];
/** Reads the host, the credentials and the trusted CAs. The account has been read before. */
function readHost(reader, account, context, readFile) {
    return {
        baseUrl: readBaseUrl(reader, account),
        credentials: (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .readCredentials */ .L)(reader, context),
        ...readServerCa(reader, context, readFile)
    };
}
/** Reads the timeout of a request and the number of retries. */
function readTimeouts(reader) {
    return {
        timeoutMs: reader.read('timeout', (text) => 1000 * (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInteger */ .cG)(text, 1, 300)),
        retries: reader.read('retries', (text) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInteger */ .cG)(text, 0, 10))
    };
}
const KNOWN_ENVIRONMENTS = ['vtexcommercestable', 'vtexcommercebeta'];
function readBaseUrl(reader, account) {
    const environment = reader.read('environment', _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEnvironment */ .Nq);
    if (reader.text('base-url') !== '')
        return reader.read('base-url', _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBaseUrl */ .Q2);
    if (!(0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .isValid */ .fn)(environment))
        return _input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .INVALID */ .uY;
    if (!KNOWN_ENVIRONMENTS.includes(environment)) {
        const known = KNOWN_ENVIRONMENTS.join(' and ');
        reader.warn('environment', `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(environment)} is not one that VTEX documents: ${known}.`);
    }
    return (0,_input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .isValid */ .fn)(account) ? new URL(`https://${account}.${environment}.com.br`) : _input_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .INVALID */ .uY;
}
function readServerCa(reader, { workspace }, readFile) {
    const requested = reader.text('server-ca-file');
    if (requested === '')
        return { serverCaFile: undefined, serverCas: undefined };
    const serverCaFile = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, requested);
    const serverCas = reader.read('server-ca-file', () => (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCaFile */ .Qs)(serverCaFile, readFile));
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


/** The type of INVALID. No other value has it. */
class Invalid {
}
/** Replaces the value of an input that has a problem. */
const INVALID = new Invalid();
function isValid(value) {
    return !(value instanceof Invalid);
}
function isFinished(draft) {
    return Object.values(draft).every(isValid);
}
/**
 * Reads inputs by rule and collects every problem, so that all are reported at once. The values are
 * put into a draft, which `finish` turns into the result.
 */
class InputReader {
    /** Written to the log after the secrets are masked. */
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
    /** Applies the rule to an input. Returns INVALID if that finds a problem. */
    read(name, rule) {
        return this.attempt(name, () => rule(this.text(name)));
    }
    /**
     * The same for a part of an input, such as a line. The clause of the problem begins with `part`.
     */
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
    /** Reads one value from each line. Each invalid line is a separate problem, with its number. */
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
    /**
     * Returns the draft if no input had a problem.
     *
     * @param hint what has not been done because of the problems, for the error
     * @throws ActionError INPUT_INVALID that lists every problem
     */
    finish(draft, hint = 'Nothing was sent, nothing was issued.') {
        const problems = this.#problems;
        if (problems.length === 0 && isFinished(draft))
            return draft;
        const inputs = new Set(problems.map(({ name }) => name)).size; // one input may have several problems
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
/** Reads what the runner passes on: the inputs by name, and a few facts about the job. */
/** Every input of the root action, with its default from action.yml. A test compares them. */
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
/** The inputs that hold a secret. */
const SECRET_INPUTS = ['app-token', 'user-token'];
/** The secrets among the inputs, as they were written. Empty if an input was not given. */
function secretValues(inputs) {
    return SECRET_INPUTS.map((name) => inputs[name]);
}
/** Reads the root action's inputs. */
const readInputs = (env) => readInputsOf(env, INPUT_DEFAULTS);
/** The runner's name for an input's variable: upper case, spaces become underscores, hyphens stay. */
function readInputsOf(env, defaults) {
    const names = Object.keys(defaults);
    const read = (name) => env[`INPUT_${name.toUpperCase()}`] || defaults[name];
    return Object.fromEntries(names.map((name) => [name, read(name)]));
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
/** The inputs of the inspect action: which certificates, and how early each is due for renewal. */





/** Every input of inspect/action.yml, with its default. */
const INSPECTION_DEFAULTS = {
    'certificate-path': '',
    certificate: '',
    'renew-before': '1/3',
    'fail-if-due': 'false',
    summary: 'true'
};
/**
 * @param workspace the directory for relative paths
 * @throws ActionError INPUT_INVALID that lists every problem, each with its input's name
 */
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
    // A pasted key must not be shown in an error as the name of a missing file.
    if (PEM_CONTENT.test(paths)) {
        reader.problem('certificate-path', 'holds PEM text instead of paths; give it in `certificate`');
        return [];
    }
    return reader.lines('certificate-path', (line) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, line);
        return parseCertificateFacts((0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(path, readFile), (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .quotePath */ .WG)(path));
    });
}
/** Matches PEM lines, and Base64 that begins like every key and certificate, with a SEQUENCE. */
const PEM_CONTENT = /-----(?:BEGIN|END) |^\s*M[A-Za-z0-9+/]{59}/m;
/** The facts of the client certificate in a text. A single certificate may also be a CA's. */
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
const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 };
const MAX_DAYS = 36_500;
/**
 * Reads a length of time, such as `30d`, `720h` or `90m`, or a part of the lifetime, such as `1/3`.
 */
function parseRenewBefore(text) {
    const [, count, unit] = /^(\d{1,9})([dhm])$/.exec(text) ?? [];
    if (count !== undefined) {
        const milliseconds = Number(count) * UNITS[unit];
        if (milliseconds <= MAX_DAYS * UNITS.d)
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
/* unused harmony export ENDPOINT_DEFAULTS */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pki_serial_number_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8754);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4389);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7168);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5413);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8849);
/** The inputs of the revoke action: what to revoke, and at which host. */






/** The inputs of every action that calls VTEX, with the defaults of the root action. */
const ENDPOINT_DEFAULTS = pick(_endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .ENDPOINT_INPUTS */ .ak);
/** Every input of revoke/action.yml, with its default. */
const REVOCATION_DEFAULTS = {
    ...ENDPOINT_DEFAULTS,
    'serial-number': '',
    'certificate-path': ''
};
function pick(names) {
    const entries = names.map((name) => [name, _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_DEFAULTS */ .WJ[name]]);
    return Object.fromEntries(entries);
}
/** @throws ActionError INPUT_INVALID that lists every problem, each with its input's name */
function parseRevocation(inputs, context, readFile) {
    const reader = new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputReader */ .i_(inputs);
    const account = reader.read('account', _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAccount */ .J5);
    const endpoint = { ...(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .readHost */ .rk)(reader, account, context, readFile), ...(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .readTimeouts */ .vL)(reader) };
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
/**
 * Reads a serial number as it may be copied from our output, from `openssl x509 -serial` or
 * `-text`, or from a browser: hex in any case, with or without colons, after `0x` or `serial=`.
 *
 * @returns the form of `serialNumberOf`: upper case, whole bytes, no leading zero bytes
 */
function parseSerialNumber(text) {
    const [, sign = '', digits = ''] = /^(?:serial=)?(-?)(?:0x)?([0-9a-f]{2}(?::[0-9a-f]{2})+|[0-9a-f]+)$/i.exec(text) ?? [];
    const hex = digits.replaceAll(':', '');
    if (hex === '') {
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${(0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)} is not a serial number: hex digits, with or without colons`);
    }
    // RFC 5280 section 4.1.2.2: at most 20 octets, but readers should accept longer ones.
    if (hex.length > 64)
        throw new _rules_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${(0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)} is too long for a serial number`);
    const bytes = BigInt(`0x${hex}`).toString(16).toUpperCase();
    return `${sign}${bytes.length % 2 ? '0' : ''}${bytes}`;
}
/** Reads the serial number of the certificate in a PEM file. If it is a chain, the leaf's. */
function serialNumberInFile(path, readFile) {
    const what = (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .quotePath */ .WG)(path);
    return (0,_pki_serial_number_js__WEBPACK_IMPORTED_MODULE_1__/* .serialNumberOf */ .R)((0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .selectClientCertificate */ .Fw)((0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCertificatesWithin */ .Pk)((0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(path, readFile), what), what));
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
/**
 * One rule for each input: it turns the text into a value, or throws a clause that names the
 * problem.
 */





/** Thrown by a rule. Its clause follows the input's name: `timeout: must be …`. */
class InputError extends Error {
}
/** Quotes an input for a message, on one line and shortened. */
const quote = (text) => `"${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(text, 80)}"`;
/** Accepts the booleans of YAML 1.2's core schema, like @actions/core. */
function parseBoolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new InputError(`must be true or false, is ${quote(text)}`);
}
/** A whole number from `minimum` to `maximum`. */
function parseInteger(text, minimum, maximum) {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= minimum && value <= maximum)
        return value;
    throw new InputError(`must be a whole number from ${minimum} to ${maximum}, is ${quote(text)}`);
}
/** One of a few values, compared as text. */
function parseChoice(text, choices) {
    const found = choices.find((choice) => String(choice) === text);
    if (found !== undefined)
        return found;
    throw new InputError(`must be one of ${choices.join(', ')}, is ${quote(text)}`);
}
/** A DNS label, because the name is part of every VTEX host. VTEX does not publish the characters. */
const DNS_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/;
/** The account's name, exactly as written, because the OU of the subject must match it. */
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
/** Finds the account in a VTEX address: `acme` in `https://dev--acme.myvtex.com/admin`. */
function accountFromUrl(text) {
    const host = text.replace(/^[a-z]+:\/\//i, '').split(/[/?#:]/)[0] ?? '';
    const label = host.replace(/\.(myvtex|vtexcommerce\w*|vtexlocal|vtexpayments)\.com(\.br)?$/i, '');
    const account = label.split('--').at(-1) ?? '';
    return DNS_LABEL.test(account) ? account : undefined;
}
/** The middle part of the host `{account}.{environment}.com.br`. */
function parseEnvironment(text) {
    if (/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(text))
        return text;
    throw new InputError(`${quote(text)} is not the middle part of a VTEX host, such as vtexcommercestable`);
}
/** An https origin, with no path, so that the paths of VTEX's API are not changed. */
function parseBaseUrl(text) {
    if (!URL.canParse(text)) {
        const shown = text.includes('@') ? '' : `, is ${quote(text)}`; // it may hold a password
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
    // URL is lenient: it skips line breaks, and accepts `https:host` and `https:\\host`.
    if (!/^https:\/\/[^\s/\\]+\/?$/i.test(text) || url.port === '0') {
        throw new InputError(`must be written like https://gateway.example:8443, is ${quote(text)}`);
    }
    return url;
}
/** Reads the PEM certificates in a file of extra CAs. */
function parseCaFile(path, readFile) {
    return parseCertificates(readText(path, readFile), quotePath(path));
}
/** Quotes a path without shortening it early, because its end is the most useful part. */
const quotePath = (path) => `"${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path, 400)}"`;
/** Reads the text of a file that an input names. */
function readText(path, readFile) {
    try {
        return readFile(path);
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        throw new InputError(`${quotePath(path)} cannot be read: ${code === 'EISDIR' ? 'it is a directory (EISDIR)' : (0,_shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSystemError */ .R)(code)}`);
    }
}
/** Reads the PEM certificates in a text. `what` names the text in errors, which never repeat it. */
function parseCertificates(text, what) {
    try {
        const certificates = (0,_pki_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePemBlocks */ .Sq)(text, 'CERTIFICATE').map(({ pem }) => {
            // From PEM, as TLS reads it: from DER, Node accepts extra bytes after the certificate.
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
/**
 * Reads the certificates in PEM text, which may also hold a chain and a key.
 *
 * @throws InputError if the text, which errors call `what`, holds none or a damaged one
 */
function parseCertificatesWithin(text, what) {
    return parseCertificates(text, what).map((pem) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem));
}
/**
 * Returns the only certificate that is not a CA's.
 *
 * @throws InputError if there is none, or more than one
 */
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
/* harmony import */ var _shared_version_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9189);
/**
 * The entry point of the command `vtex-mtls`: runs it with its arguments, and sets the exit status.
 */






const [name = '', ...args] = process.argv.slice(2);
const around = { env: process.env, folder: process.cwd() };
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
        return print(_shared_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .xv);
    if (name === 'sandbox') {
        const { runSandbox } = await Promise.all(/* import() */[__nccwpck_require__.e(357), __nccwpck_require__.e(959), __nccwpck_require__.e(542), __nccwpck_require__.e(138)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9138));
        await runSandbox(args, 'vtex-mtls sandbox');
        return Number(process.exitCode ?? 0);
    }
    if (wants('--help', '-h'))
        return print((Object.hasOwn(_cli_help_js__WEBPACK_IMPORTED_MODULE_2__/* .HELP */ ._, name) ? _cli_help_js__WEBPACK_IMPORTED_MODULE_2__/* .HELP */ ._[name] : _cli_help_js__WEBPACK_IMPORTED_MODULE_2__/* .OVERVIEW */ .w).trimEnd());
    if (name === 'exec') {
        const requested = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExec */ .R2)(args, around.env);
        const key = (0,_pki_key_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .beginKeyPair */ .Rm)(requested.inputs['key-size']); // the slowest part: it starts first
        return (await Promise.all(/* import() */[__nccwpck_require__.e(624), __nccwpck_require__.e(411)]).then(__nccwpck_require__.bind(__nccwpck_require__, 792))).exec(requested, { ...around, key });
    }
    if (name === 'revoke') {
        const inputs = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRevoke */ .I_)(args, around.env);
        return (await Promise.all(/* import() */[__nccwpck_require__.e(365), __nccwpck_require__.e(624), __nccwpck_require__.e(711)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9711))).revoke(inputs, around);
    }
    if (name === 'inspect') {
        const requested = (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInspect */ .E7)(args);
        return (await __nccwpck_require__.e(/* import() */ 900).then(__nccwpck_require__.bind(__nccwpck_require__, 4900))).inspect(requested, around.folder, print);
    }
    throw new _cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(name === '' ? 'There is no command.' : `There is no command "${name}".`);
}
function helpOf(command) {
    return Object.hasOwn(_cli_help_js__WEBPACK_IMPORTED_MODULE_2__/* .HELP */ ._, command) ? `vtex-mtls ${command} --help` : 'vtex-mtls --help';
}
function print(text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(1, `${text}\n`);
    }
    catch (error) {
        // The reader, such as `head`, has closed the pipe.
        if (error.code !== 'EPIPE')
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





// Longer than any legal subject of ours, with every character escaped.
const NAME_LIMIT = 1000;
/**
 * Reads the body of a successful response to `sign`: PEM certificates (RFC 7468 section 5), the
 * leaf first. It does not check whose certificate it is; `verifyCertificate` does.
 *
 * @throws ActionError CERTIFICATE_EMPTY, CERTIFICATE_HTML, CERTIFICATE_JSON or
 * CERTIFICATE_MALFORMED; none of them repeats any of the body
 */
function parseIssuedCertificate(body) {
    const text = body.trim(); // removes a byte order mark, too
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
/**
 * The facts of a certificate for the outputs and the summary. Names are made safe to show.
 *
 * @throws ActionError CERTIFICATE_MALFORMED if its dates cannot be read
 */
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
/** The leaf and then its chain as PEM, with LF, 64 columns and a final newline. */
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
    // JSON that was cut short cannot be parsed, but its first character shows what it is.
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
// Node writes each part of a name on a line, escaped as in RFC 4514. No name is undefined.
function formatName(name) {
    return (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)((name ?? '').split('\n').join(', '), NAME_LIMIT);
}
/** @param date undefined on Node 20, which has only the text: `Jan  1 00:00:00 2026 GMT` */
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


/** The RSA key sizes that can be chosen, in bits. */
const KEY_SIZES = [2048, 3072, 4096];
const generateAsync = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair);
/**
 * Makes a new RSA key pair in the thread pool, so that the caller can do other work meanwhile. It
 * takes about 0.1 s for 2048 bits, and seconds for 4096.
 */
async function generateKeyPair(bits) {
    const keys = await generateAsync('rsa', { modulusLength: bits, publicExponent: 0x10001 });
    return { ...keys, privateKeyPem: exportPrivateKeyPem(keys) };
}
/**
 * Starts a key pair while the rest of the program is loaded, because the key takes longest.
 *
 * @param size the input as it was written; an invalid size is reported when the inputs are read
 */
function beginKeyPair(size) {
    const bits = KEY_SIZES.find((known) => String(known) === size.trim());
    const startedAt = performance.now();
    const begun = bits && generateKeyPair(bits);
    return {
        generateKeyPair: (asked) => (begun && asked === bits ? begun : generateKeyPair(asked)),
        keyDurationMs: begun?.then(() => Math.round(performance.now() - startedAt))
    };
}
/**
 * The private key as unencrypted PKCS#8 PEM (RFC 5958, RFC 7468 section 10): LF, 64 columns, a last
 * newline. The result is a secret.
 */
function exportPrivateKeyPem({ privateKey }) {
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
/** Whether a certificate is for this public key. False if Node does not know the kind of its key. */
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
/**
 * RFC 7468 section 2: reads every block with `label` in `text` leniently. It accepts any kind of
 * newline, white space anywhere in the body, and other text around the blocks and between them. If
 * there is no block, the list is empty. The time is linear in the length of `text`.
 *
 * @throws SyntaxError if a block has no END line or holds anything except base64. The message says
 * which block, and nothing of its content.
 */
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
/**
 * Reads as much as possible of every block, even if it is damaged, to find a serial number in a
 * response that `parsePemBlocks` refuses. Never throws. The bytes may be cut short or not be DER.
 */
function decodePemLeniently(text, label) {
    return splitPemBlocks(text, label).map(({ body }) => Buffer.from(body, 'base64'));
}
/** Wraps DER as PEM in the strict form of RFC 7468 section 3. */
function encodePem(der, label) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
/** The lines of base64 between the BEGIN and END lines of `pem`, without white space around them. */
function pemBodyLines(pem) {
    const lines = pem.split(/[\r\n]+/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('-----'));
}
/**
 * RFC 7468 section 5.1: older labels of a certificate that readers may accept, and OpenSSL's label
 * for a certificate that is followed by trust settings (openssl-x509(1)).
 */
const OLD_LABELS = /(?<=-----(?:BEGIN|END) )(?:X509|X\.509|TRUSTED) (?=CERTIFICATE-----)/g;
/** The text between each BEGIN and its END, or the next BEGIN or the end of the text. */
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
/**
 * Finds certificates in a response of any form: PEM, base64, JSON, a web page, UTF-16, DER, PKCS#7.
 * Use it only to find a serial number to revoke, because the results may be cut short.
 */

/**
 * @param text the response as UTF-8
 * @param bytes the response as bytes, which hold more if it is not UTF-8
 * @returns DER, or the beginning of it; PEM in the order of the response. Never throws.
 */
function findEmbeddedCertificates(text, bytes) {
    // Without its zero bytes, UTF-16 of either byte order is ASCII.
    const narrow = bytes.includes(0) ? [bytes.toString('latin1').replaceAll('\0', '')] : [];
    const texts = [text, ...jsonStrings(text), ...narrow].flatMap((one) => [one, withoutMarkup(one)]);
    const inText = [...new Set(texts)].flatMap((one) => [
        ...(0,pem/* decodePemLeniently */.FM)(one, 'CERTIFICATE'),
        ...findBase64(one).flatMap(findDerCertificates)
    ]);
    return [...inText, ...findDerCertificates(bytes)];
}
/** Every string in a JSON text; none if it is not JSON. */
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
        // Not JSON, or nested too deeply to be a response.
    }
    return strings;
}
/** Replaces tags, character references and escaped line breaks of broken JSON by line breaks. */
function withoutMarkup(text) {
    return text.replace(/<[^<>]*>|&#?\w{1,8};|\\[rn]/g, '\n');
}
/**
 * Base64 of DER of more than 255 bytes, as certificates and PKCS#7 are, with or without PEM around it.
 * A short line is the last one and not the second: words after a line that was cut short do not count.
 */
const BASE64 = /MI[IM][A-Za-z0-9+/]{20,}(?:(?:\s{1,4}[A-Za-z0-9+/]{20,})+(?:\s{1,4}[A-Za-z0-9+/]+={0,2})?)?/g;
function findBase64(text) {
    return Array.from(text.matchAll(BASE64), ([run]) => Buffer.from(run, 'base64'));
}
/**
 * RFC 5280, 4.1, in DER: two SEQUENCEs, a version [0] of 1 to 3, the INTEGER of the serial number. In
 * PKCS#7 (RFC 2315, 9.1) certificates stand as they are.
 */
const CERTIFICATE_START = /\x30(?:\x81.|\x82..|\x83...)\x30(?:\x81.|\x82..|\x83...)\xa0\x03\x02\x01[\x00-\x02]\x02/gs;
function findDerCertificates(bytes) {
    return Array.from(bytes.toString('latin1').matchAll(CERTIFICATE_START), ({ index }) => {
        const lengthBytes = (bytes[index + 1] ?? 0) & 0x7f;
        const length = bytes.readUIntBE(index + 2, lengthBytes);
        return bytes.subarray(index, index + 2 + lengthBytes + length);
    });
}

;// CONCATENATED MODULE: ./src/pki/serial-number.ts



/**
 * Finds the serial number to revoke in the response of VTEX. The response may be
 * one that `parseIssuedCertificate` refuses: cut short, damaged, wrapped in other text, or in another
 * encoding. VTEX has no call that lists certificates, so a certificate that is missed
 * here can never be revoked. Never throws.
 *
 * @param text the response as UTF-8
 * @param publicKey the key of the request. Its certificate is preferred, then the first that is not
 * a CA's, then the first.
 * @param bytes the response as bytes, if they are known
 * @returns the serial number in the form of `serialNumberOf`; `undefined` if none can be read
 */
function findSerialNumber(text, publicKey, bytes = Buffer.from(text)) {
    const found = findEmbeddedCertificates(text, bytes);
    const candidates = found.flatMap((der) => readCandidate(der, publicKey) ?? []);
    const best = candidates.find(({ isOurs }) => isOurs) ??
        candidates.find(({ isAuthority }) => !isAuthority) ??
        candidates[0];
    return best?.serialNumber;
}
/**
 * RFC 5280, 4.1.2.2: the serial number as `openssl x509 -serial` writes it: upper-case hex, whole
 * bytes, no colons, no leading zero bytes. A negative number, which the RFC forbids but asks
 * readers to accept, has a minus sign. VTEX's revoke call takes this form.
 */
function serialNumberOf(certificate) {
    // Node writes zero as one digit, and openssl writes a byte.
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
/**
 * RFC 5280, 4.1: Certificate and TBSCertificate are SEQUENCEs, version [0] may be absent, then
 * comes the INTEGER. Reads the serial number from the first bytes of a certificate whose rest is
 * lost.
 */
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
/** The offset of the contents of the element at `offset`; NaN if the element has another tag. */
function derContentOffset(der, offset, tag) {
    const length = der[offset + 1];
    if (der[offset] !== tag || length === undefined)
        return NaN;
    // X.690 section 8.1.3: if the high bit is set, the other bits count the bytes of the length.
    return offset + 2 + (length & 0x80 ? length & 0x7f : 0);
}
// X.690 section 8.3: an INTEGER is in two's complement.
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
/** The parts of a subject in the order in which they are written: CN, OU, L, ST, C. */
const SUBJECT_PARTS = [
    { field: 'commonName', shortName: 'CN', oid: '2.5.4.3', upperBound: 64 },
    { field: 'organizationalUnitName', shortName: 'OU', oid: '2.5.4.11', upperBound: 64 },
    { field: 'localityName', shortName: 'L', oid: '2.5.4.7', upperBound: 128 },
    { field: 'stateOrProvinceName', shortName: 'ST', oid: '2.5.4.8', upperBound: 128 },
    { field: 'countryName', shortName: 'C', oid: '2.5.4.6', upperBound: 2 }
];
/**
 * Controls, separators of lines, and lone surrogates can't be shown or encoded. Bidirectional marks
 * and zero-width characters are legal in a UTF8String, but they come from a careless paste or from an
 * attempt to make one name look like another. The joiners U+200C and U+200D are allowed: emoji,
 * Persian and the Indic scripts need them.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]/u;
/**
 * Finds everything that keeps `subject` from being a legal one; an empty list means that
 * `createCsr` will take it. Nothing is trimmed or changed.
 *
 * Bounds: RFC 5280 appendix A.1, counted in code points.
 */
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
    // V8 takes 2 ms to load Unicode's classes, and few names need them.
    const [forbidden] = /^[ -~]*$/.test(value) ? [] : (FORBIDDEN.exec(value) ?? []);
    if (forbidden !== undefined) {
        rules.push(`must not contain control or invisible characters, has ${formatCodePoint(forbidden)}`);
    }
    return rules;
}
// RFC 5280 appendix A.1: X520countryName is a PrintableString of SIZE (2).
function countryRules(value) {
    if (/^[A-Z]{2}$/.test(value))
        return [];
    const capitals = value.trim().toUpperCase();
    const hint = /^[A-Z]{2}$/.test(capitals) ? `; did you mean "${capitals}"?` : ', such as BR';
    return [`must be a country’s code of two capital letters${hint}`];
}
/** A character that cannot be shown, by its number: `U+200B`. */
function formatCodePoint(character) {
    const hex = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
    return `U+${hex.padStart(4, '0')}`;
}
/**
 * Writes a subject in one line for people: `CN=my-app, OU=acme, L=São Paulo, ST=SP, C=BR`. Values
 * are escaped as in RFC 4514 section 2.4, but the order is that of the certificate.
 */
function formatSubject(subject) {
    return SUBJECT_PARTS.flatMap(({ field, shortName }) => {
        const value = subject[field];
        return value === undefined ? [] : [`${shortName}=${escapeValue(value)}`];
    }).join(', ');
}
// RFC 4514 section 2.4: the special characters, and a space or # that would be lost.
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
/**
 * Every way in which a run can fail, grouped by who must act. A code is stable: docs/troubleshooting.md
 * has a heading for each, and a test holds the two together.
 */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    // The workflow's author
    'INPUT_INVALID',
    // The account's administrator
    'LOGIN_REFUSED',
    'SIGN_REFUSED',
    'SIGN_REJECTED',
    'SIGN_UNCERTAIN',
    'VTEX_UNAVAILABLE',
    // VTEX, about what it signed
    'CERTIFICATE_EMPTY',
    'CERTIFICATE_HTML',
    'CERTIFICATE_JSON',
    'CERTIFICATE_MALFORMED',
    'CERTIFICATE_KEY_MISMATCH',
    'CERTIFICATE_SUBJECT_MISMATCH',
    'CERTIFICATE_NOT_YET_VALID',
    'CERTIFICATE_EXPIRED',
    'CERTIFICATE_WRONG_USAGE',
    // The person who set up mTLS for the account
    'PROOF_FAILED',
    'MTLS_NOT_ENFORCED',
    // The certificate's owner, where an inspection was to fail
    'CERTIFICATE_DUE',
    // The owner of the API that the checks call
    'CHECKS_FAILED',
    // The network between the runner and VTEX
    'NETWORK_UNREACHABLE',
    'NETWORK_PROXY',
    'NETWORK_TLS',
    'NETWORK_RESET',
    'NETWORK_TIMEOUT',
    'RESPONSE_REDIRECT',
    'RESPONSE_TOO_LARGE',
    'RESPONSE_UNEXPECTED',
    // No action is needed: the job was cancelled
    'INTERRUPTED',
    // The runner's owner
    'FILE_FAILED',
    // An administrator, by hand: a warning, but where revoking is all that was asked for
    'REVOKE_FAILED',
    // Us
    'UNEXPECTED'
]));
/**
 * An error that its reader can act on: what happened (`message`), what to do (`hint`), a stable
 * `code`, and the `cause`. Neither text may hold a secret, a PEM, a header or a response body.
 */
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
/** Gives an unknown thrown value a code; its text is left out, because it may hold a secret. */
function asActionError(thrown) {
    if (thrown instanceof ActionError)
        return thrown;
    const kind = thrown instanceof Error ? thrown.name : typeof thrown;
    return new ActionError('UNEXPECTED', `The action failed with an unexpected error (${kind}).`, {
        hint: 'Please report this with the step’s debug log.',
        cause: thrown
    });
}
/**
 * For the log: what happened, what to do next, the code, and where it is explained. A command stands
 * on a line of its own: the shell would take what follows on the same line for arguments.
 *
 * @param page the address of docs/troubleshooting.md, which has a heading for every code
 */
function formatError(thrown, page) {
    const { message, hint, command, code } = asActionError(thrown);
    const separator = command !== undefined || message.includes('\n') ? '\n' : ' ';
    const text = [message, hint].filter(Boolean).join(message.includes('\n') ? '\n' : ' ');
    const link = `[${code}] ${page}#${code.toLowerCase()}`;
    return [text, command, link].filter(Boolean).join(separator);
}
/**
 * Where something unforeseen was thrown: the frames of its stack and of its causes. Their texts are
 * left out, because they may hold a secret.
 */
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
/**
 * Characters that end a line, drive a terminal, or reorder the text around them: controls, lone
 * surrogates, line and paragraph separators, bidirectional marks.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
/**
 * Makes text from outside, such as a name in a certificate, safe to print in a message: one line,
 * no character that moves or hides other text, at most `limit` code points.
 */
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
/* harmony export */   R: () => (/* binding */ formatSystemError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/** Words for the codes of the operating system, which stand beside them in messages. */

/**
 * `permission denied (EACCES)`; a code that the system does not know stands alone.
 *
 * @param code Node's `error.code`
 */
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
/** The released version; a test holds it to package.json. */
const VERSION = '0.1.0';
/** The action alone, named in every request, in VTEX's own `Name/version` style (vtex/toolbelt, user-agent.ts). */
const USER_AGENT = `vtex-mtls-action/${VERSION}`;
/**
 * What requests are sent with: the action, and the run of the workflow that they belong to, by
 * which VTEX can tell whose certificate it is. Anything but digits is left out.
 *
 * @param env with GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT, as the runner sets them
 */
function userAgentOf(env) {
    const [run, attempt] = [env['GITHUB_RUN_ID'] ?? '', env['GITHUB_RUN_ATTEMPT'] ?? ''];
    if (!isNumber(run))
        return USER_AGENT;
    const comment = isNumber(attempt) ? `run ${run}; attempt ${attempt}` : `run ${run}`;
    return `${USER_AGENT} (${comment})`; // a comment (RFC 9110, 10.1.5)
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

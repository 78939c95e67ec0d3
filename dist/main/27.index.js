export const id = 27;
export const ids = [27];
export const modules = {

/***/ 2027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startMain: () => (/* binding */ startMain)
});

// EXTERNAL MODULE: ./src/config/inputs.ts
var inputs = __webpack_require__(4389);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/pki/subject.ts
var pki_subject = __webpack_require__(5924);
// EXTERNAL MODULE: ./src/pki/pem.ts
var pem = __webpack_require__(2166);
// EXTERNAL MODULE: ./src/shared/printable.ts
var printable = __webpack_require__(6146);
// EXTERNAL MODULE: ./src/shared/system-errors.ts
var system_errors = __webpack_require__(9090);
;// CONCATENATED MODULE: ./src/config/rules.ts





class InputError extends Error {
}
const quote = (text) => `"${(0,printable/* printable */.g)(text, 80)}"`;
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
        throw new InputError(`has the character ${(0,pki_subject/* formatCodePoint */.B$)(invisible)} in it${suggestion}`);
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
const quotePath = (path) => `"${(0,printable/* printable */.g)(path, 400)}"`;
function readText(path, readFile) {
    try {
        return readFile(path);
    }
    catch (error) {
        const code = (0,system_errors/* systemErrorCode */.v)(error);
        throw new InputError(`${quotePath(path)} cannot be read: ${code === 'EISDIR' ? 'it is a directory (EISDIR)' : (0,system_errors/* formatSystemError */.R)(code)}`);
    }
}
function parseCertificates(text, what) {
    try {
        const certificates = (0,pem/* parsePemBlocks */.Sq)(text, 'CERTIFICATE').map(({ pem }) => {
            new external_node_crypto_.X509Certificate(pem);
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
    return parseCertificates(text, what).map((pem) => new X509Certificate(pem));
}
function selectClientCertificate(certificates, what) {
    const [leaf, second] = certificates.filter((certificate) => !certificate.ca && !certificate.checkIssued(certificate));
    if (second)
        throw new InputError(`${what} holds several clients’ certificates; split it`);
    if (leaf)
        return leaf;
    throw new InputError(`${what} holds certificates of authorities only, and no client’s`);
}

;// CONCATENATED MODULE: ./src/config/input-reader.ts


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
            if (!(error instanceof InputError))
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
        throw new errors/* ActionError */.lZ('INPUT_INVALID', [title, ...lines].join('\n- '), { hint });
    }
}

;// CONCATENATED MODULE: ./src/config/output-dir.ts



function readOutputDirectory(reader, { runnerTemp, workspace }, problemOf) {
    const requested = reader.text('output-dir');
    if (/^(~(?=[/\\]|$)|\$|%)/.test(requested)) {
        reader.problem('output-dir', `${quote(requested)} is for a shell, and none expands it here`);
    }
    const path = requested ? (0,external_node_path_.resolve)(workspace, requested) : runnerTemp && (0,external_node_path_.resolve)(runnerTemp);
    const problem = path === '' ? 'is not set' : problemOf(path, requested !== '');
    if (problem)
        reader.problem('output-dir', `${requested ? quote(requested) : 'RUNNER_TEMP'} ${problem}`);
    if (requested && workspace && isInside(workspace, path)) {
        reader.warn('output-dir', 'is inside the workspace, where a later step may commit, cache or upload the private key.');
    }
    return problem ? INVALID : path;
}
function isInside(folder, path) {
    const relativePath = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder), path);
    return !relativePath.startsWith('..') && !(0,external_node_path_.isAbsolute)(relativePath);
}

;// CONCATENATED MODULE: ./src/config/credentials.ts


function readCredentials(reader, context) {
    const pair = ['app-key', 'app-token'];
    const empty = pair.filter((name) => reader.text(name) === '');
    if (reader.text('user-token') !== '') {
        if (empty.length < 2) {
            reader.warn('user-token', 'is used; app-key and app-token are ignored beside it.');
        }
        const userToken = readCredential(reader, 'user-token');
        return isValid(userToken) ? { kind: 'user-token', userToken } : INVALID;
    }
    if (empty.length === 2) {
        reader.problem('app-key, app-token (or user-token)', `are empty. ${explainEmptySecret(context)}`);
    }
    else if (empty[0]) {
        reader.problem(empty[0], `is empty. ${explainEmptySecret(context)}`);
    }
    const [appKey, appToken] = [
        empty.includes('app-key') ? INVALID : readCredential(reader, 'app-key'),
        empty.includes('app-token') ? INVALID : readCredential(reader, 'app-token')
    ];
    return isValid(appKey) && isValid(appToken) ? { kind: 'key-pair', appKey, appToken } : INVALID;
}
function readCredential(reader, name) {
    if (reader.raw(name) !== reader.text(name)) {
        reader.warn(name, 'white space around it was taken off.');
    }
    return reader.read(name, parseCredential);
}
function parseCredential(text) {
    if (text.length < 4)
        throw new InputError('is too short for a secret: fewer than 4 characters');
    if (/\s/.test(text))
        throw new InputError('has white space inside; was it pasted whole, and once?');
    if (!/^[\x21-\x7e]+$/.test(text))
        throw new InputError('has characters that no VTEX credential has');
    if (text.length > 8192)
        throw new InputError('is longer than 8192 characters');
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

;// CONCATENATED MODULE: ./src/config/endpoint.ts





const ENDPOINT_DEFAULTS = {
    account: inputs/* INPUT_DEFAULTS */.WJ.account,
    'app-key': inputs/* INPUT_DEFAULTS */.WJ['app-key'],
    'app-token': inputs/* INPUT_DEFAULTS */.WJ['app-token'],
    'user-token': inputs/* INPUT_DEFAULTS */.WJ['user-token'],
    environment: inputs/* INPUT_DEFAULTS */.WJ.environment,
    'base-url': inputs/* INPUT_DEFAULTS */.WJ['base-url'],
    'server-ca-file': inputs/* INPUT_DEFAULTS */.WJ['server-ca-file'],
    timeout: inputs/* INPUT_DEFAULTS */.WJ.timeout,
    retries: inputs/* INPUT_DEFAULTS */.WJ.retries
};
function readHost(reader, account, context, readFile) {
    return {
        baseUrl: readBaseUrl(reader, account),
        credentials: readCredentials(reader, context),
        ...readServerCa(reader, context, readFile)
    };
}
function readTimeouts(reader) {
    return {
        timeoutMs: reader.read('timeout', (text) => 1000 * parseInteger(text, 1, 300)),
        retries: reader.read('retries', (text) => parseInteger(text, 0, 10))
    };
}
const KNOWN_ENVIRONMENTS = ['vtexcommercestable', 'vtexcommercebeta'];
function readBaseUrl(reader, account) {
    const environment = reader.read('environment', parseEnvironment);
    if (reader.text('base-url') !== '')
        return reader.read('base-url', parseBaseUrl);
    if (!isValid(environment))
        return INVALID;
    if (!KNOWN_ENVIRONMENTS.includes(environment)) {
        const known = KNOWN_ENVIRONMENTS.join(' and ');
        reader.warn('environment', `${quote(environment)} is not one that VTEX documents: ${known}.`);
    }
    return isValid(account) ? new URL(`https://${account}.${environment}.com.br`) : INVALID;
}
function readServerCa(reader, { workspace }, readFile) {
    const requested = reader.text('server-ca-file');
    if (requested === '')
        return { serverCaFile: undefined, serverCas: undefined };
    const serverCaFile = (0,external_node_path_.resolve)(workspace, requested);
    const serverCas = reader.read('server-ca-file', () => parseCaFile(serverCaFile, readFile));
    return { serverCaFile, serverCas };
}

// EXTERNAL MODULE: ./src/files/formats/index.ts + 2 modules
var files_formats = __webpack_require__(2358);
// EXTERNAL MODULE: ./src/pki/key-pair.ts
var key_pair = __webpack_require__(7524);
// EXTERNAL MODULE: ./src/http/client-certificate-refusal.ts
var client_certificate_refusal = __webpack_require__(6586);
;// CONCATENATED MODULE: ./src/config/checks.ts


const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
function parseCheck(line) {
    const words = line.replace(/#.*/s, '').split(/\s+/).filter(Boolean);
    if (words.length === 0)
        return undefined;
    const method = /^[a-z]+$/i.test(words[0] ?? '') ? parseMethod(words.shift() ?? '') : 'GET';
    const path = parsePath(words.shift());
    const expected = parseExpected(words.length > 0 ? words.join(' ') : '2xx');
    return { method, path, expected };
}
function parseProof(line) {
    if (/[\r\n]/.test(line.trim()))
        throw new InputError('must be one line, METHOD /path [status]');
    const check = parseCheck(line);
    if (!check)
        throw new InputError('is a comment; write METHOD /path [status]');
    if (client_certificate_refusal/* CERTIFICATE_REFUSAL_STATUSES */.G9.some((status) => check.expected.includes(status))) {
        throw new InputError(`expects ${check.expected.text}, but a refusal (${client_certificate_refusal/* CERTIFICATE_REFUSAL_STATUSES */.G9.join(', ')}) proves nothing`);
    }
    return check;
}
function parseMethod(text) {
    const method = text.toUpperCase();
    if (METHODS.includes(method))
        return method;
    throw new InputError(`${quote(text)} is not one of ${METHODS.join(', ')}`);
}
function parsePath(text) {
    if (text === undefined)
        throw new InputError('has no path; write METHOD /path [status]');
    if (/^[a-z]+:\/\//i.test(text) || text.startsWith('//')) {
        throw new InputError('goes to the account’s host only: write the path, not a whole URL');
    }
    if (!text.startsWith('/'))
        throw new InputError(`${quote(text)} is no path: it must begin with /`);
    if (/[\\\p{Cc}]/u.test(text))
        throw new InputError('has a backslash or a control character');
    if (text.length > 2048)
        throw new InputError('has a path of over 2048 characters');
    return text;
}
function parseExpected(text) {
    const parts = text.split(/\s*,\s*/);
    if (!parts.every((part) => /^([1-5]\d\d|[1-5]xx)$/i.test(part))) {
        throw new InputError(`${quote(text)} is not a status such as 200, 2xx or 200,404`);
    }
    const patterns = parts.map((part) => new RegExp(`^${part.replace(/xx/i, '..')}$`));
    return {
        text: parts.join(',').toLowerCase(),
        includes: (status) => patterns.some((pattern) => pattern.test(String(status)))
    };
}

;// CONCATENATED MODULE: ./src/config/config.ts








function parseConfig(inputs, context, files) {
    const reader = new InputReader(inputs);
    const account = reader.read('account', parseAccount);
    return reader.finish({
        subject: readSubject(reader, account),
        ...readHost(reader, account, context, files.readFile),
        keySize: reader.read('key-size', (text) => parseChoice(text, key_pair/* KEY_SIZES */.VM)),
        ...readVerification(reader),
        checks: readChecks(reader),
        formats: readFormats(reader),
        outputDirectory: readOutputDirectory(reader, context, files.directoryProblem),
        exportEnv: reader.read('export-env', parseBoolean),
        revokeOnExit: reader.read('revoke-on-exit', parseBoolean),
        ...readTimeouts(reader),
        summary: reader.read('summary', parseBoolean),
        warnings: reader.warnings
    });
}
const SUBJECT_INPUTS = {
    commonName: 'app-name',
    organizationalUnitName: 'account',
    localityName: 'city',
    stateOrProvinceName: 'state',
    countryName: 'country'
};
function readSubject(reader, account) {
    const subject = {
        commonName: reader.text('app-name'),
        organizationalUnitName: isValid(account) ? account : 'account'
    };
    for (const field of ['localityName', 'stateOrProvinceName', 'countryName']) {
        const text = reader.text(SUBJECT_INPUTS[field]);
        if (text !== '')
            subject[field] = text;
    }
    for (const { field, rule } of (0,pki_subject/* subjectProblems */.f0)(subject))
        reader.problem(SUBJECT_INPUTS[field], rule);
    return isValid(account) ? subject : INVALID;
}
function readVerification(reader) {
    const verify = reader.read('verify', parseBoolean);
    const requireMtls = reader.read('require-mtls', parseBoolean);
    if (requireMtls === true && verify === false) {
        reader.problem('require-mtls', 'needs the proof, so verify must not be false');
    }
    const proof = reader.text('proof') === '' ? undefined : reader.read('proof', parseProof);
    if (proof !== undefined && verify === false)
        reader.warn('proof', 'is not used, because verify is false.');
    return { verify, requireMtls, proof };
}
function readChecks(reader) {
    return reader.text('checks') === ''
        ? []
        : reader
            .raw('checks')
            .split(/\r?\n/)
            .map((line, index) => {
            const rule = `line ${index + 1}, ${quote(line.trim())}:`;
            return reader.attempt('checks', () => parseCheck(line), rule);
        })
            .filter(isValid)
            .filter((check) => check !== undefined);
}
function readFormats(reader) {
    const words = reader
        .text('formats')
        .split(/[\s,]+/)
        .filter(Boolean);
    const formats = words.map((word) => reader.attempt('formats', () => parseChoice(word, files_formats/* FORMATS */.hR)));
    return [...new Set(formats.filter(isValid))];
}

// EXTERNAL MODULE: ./src/files/writable-directory.ts
var writable_directory = __webpack_require__(9545);
// EXTERNAL MODULE: ./src/http/open-connections.ts
var open_connections = __webpack_require__(8238);
// EXTERNAL MODULE: ./src/http/preconnect.ts
var preconnect = __webpack_require__(4519);
// EXTERNAL MODULE: ./src/http/secure-context.ts
var secure_context = __webpack_require__(8121);
// EXTERNAL MODULE: ./src/vtex/credentials.ts
var credentials = __webpack_require__(6945);
;// CONCATENATED MODULE: ./src/actions/issue/parse-inputs-and-preconnect.ts







const readFile = (path) => (0,external_node_fs_.readFileSync)(path, 'utf8');
function parseInputsAndPreconnect(inputs, context, env) {
    try {
        const files = { readFile, directoryProblem: writable_directory/* findDirectoryProblem */.Q };
        const config = parseConfig(inputs, context, files);
        const logsIn = (0,credentials/* needsLogin */.$0)(config.credentials);
        const trust = new secure_context/* TrustStore */.O(config.serverCas);
        const openConnections = new open_connections/* OpenConnections */.M();
        const openConnection = () => (0,preconnect/* preconnect */.kZ)({ ...config, trust }, env, { upTo: logsIn ? 'tls' : 'tcp', openConnections });
        const first = openConnection();
        const next = logsIn
            ? first?.connected.then((isConnected) => (isConnected ? openConnection() : undefined))
            : undefined;
        return {
            inputs,
            config: () => config,
            preconnected: first && { trust, openConnections, first, next }
        };
    }
    catch (error) {
        const config = () => {
            throw error;
        };
        return { inputs, config };
    }
}

;// CONCATENATED MODULE: ./src/entrypoints/main/early.ts


async function startMain(key) {
    const { env } = process;
    const started = parseInputsAndPreconnect((0,inputs/* readInputs */.Ko)(env), (0,inputs/* readContext */.yI)(env), env);
    await started.preconnected?.first.waitForTcp();
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(107)]).then(__webpack_require__.bind(__webpack_require__, 4107));
    await run({ ...started, ...key });
}


/***/ }),

/***/ 2358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hR: () => (/* binding */ FORMATS),
  O2: () => (/* binding */ formatFile)
});

// UNUSED EXPORTS: bundle

;// CONCATENATED MODULE: ./src/files/formats/curl.ts
const ESCAPES = {
    '\\': '\\\\',
    '"': '\\"',
    '\t': '\\t',
    '\n': '\\n',
    '\r': '\\r',
    '\v': '\\v'
};
function curlConfig({ certificatePath, privateKeyPath }) {
    return `cert = ${quote(escapeName(certificatePath))}\nkey = ${quote(privateKeyPath)}\n`;
}
function escapeName(path) {
    return path.replaceAll(/[\\:]/g, '\\$&');
}
function quote(value) {
    return `"${value.replaceAll(/[\\"\t\n\r\v]/g, (character) => ESCAPES[character] ?? character)}"`;
}

;// CONCATENATED MODULE: ./src/files/formats/newman.ts
function newmanCertificates(files, baseUrl) {
    const certificates = [
        {
            name: 'VTEX mTLS',
            matches: [matchPattern(baseUrl)],
            key: { src: files.privateKeyPath },
            cert: { src: files.certificatePath }
        }
    ];
    return ascii(JSON.stringify(certificates, undefined, 2)) + '\n';
}
function matchPattern({ hostname, port }) {
    const host = hostname.startsWith('[') ? '*' : hostname;
    return `https://${host}${port && `:${port}`}/*`;
}
function ascii(json) {
    return json.replaceAll(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./src/files/formats/index.ts


const FORMATS = ['bundle', 'pkcs12', 'newman', 'curl'];
async function formatFile(format, certificate, files, baseUrl) {
    switch (format) {
        case 'bundle':
            return { format, name: 'client.pem', content: bundle(certificate) };
        case 'pkcs12': {
            const { pkcs12 } = await Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(959), __webpack_require__.e(98)]).then(__webpack_require__.bind(__webpack_require__, 3098));
            return { format, name: 'client.p12', ...pkcs12(certificate) };
        }
        case 'newman':
            return {
                format,
                name: 'newman-certificates.json',
                content: newmanCertificates(files, baseUrl)
            };
        case 'curl':
            return { format, name: 'curl.conf', content: curlConfig(files) };
    }
}
function bundle({ pem }) {
    return pem.certificatePem + pem.privateKeyPem;
}


/***/ }),

/***/ 9545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ missingFolders),
/* harmony export */   Q: () => (/* binding */ findDirectoryProblem)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9090);



function findDirectoryProblem(path, mayBeMade) {
    try {
        const [missing] = missingFolders(path);
        if (missing && !mayBeMade)
            return 'does not exist';
        const existing = missing ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(missing) : path;
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(existing).isDirectory())
            return 'is not a directory, or below one';
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(existing, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return undefined;
    }
    catch (error) {
        return `cannot be written to: ${(0,_shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSystemError */ .R)((0,_shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .v)(error))}`;
    }
}
function missingFolders(path) {
    const missing = [];
    for (let folder = path; !exists(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        missing.unshift(folder);
    return missing;
}
function exists(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}


/***/ }),

/***/ 6586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ NGINX_CERTIFICATE_STATUSES),
/* harmony export */   G9: () => (/* binding */ CERTIFICATE_REFUSAL_STATUSES),
/* harmony export */   Rd: () => (/* binding */ MISSING_CERTIFICATE),
/* harmony export */   wF: () => (/* binding */ BAD_CERTIFICATE)
/* harmony export */ });
const BAD_CERTIFICATE = { status: 495, title: /The SSL certificate error/ };
const MISSING_CERTIFICATE = { status: 496, title: /No required SSL certificate was sent/ };
const NGINX_CERTIFICATE_STATUSES = [400, BAD_CERTIFICATE.status, MISSING_CERTIFICATE.status];
const CERTIFICATE_REFUSAL_STATUSES = [401, 403, ...NGINX_CERTIFICATE_STATUSES].sort();


/***/ }),

/***/ 6881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ tcpOptions),
/* harmony export */   YF: () => (/* binding */ tlsOptions),
/* harmony export */   _E: () => (/* binding */ agentOptions),
/* harmony export */   zy: () => (/* binding */ REQUEST_OPTIONS)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const MAX_ATTEMPT_MS = 3000;
const MAX_HEADER_BYTES = 128 * 1024;
function attemptTimeoutMs(timeoutMs) {
    return Math.max(250, Math.min(Math.floor(timeoutMs / 3), MAX_ATTEMPT_MS));
}
function tcpOptions({ baseUrl, timeoutMs }, lookup) {
    return {
        host: hostOf(baseUrl),
        port: Number(baseUrl.port || 443),
        noDelay: true,
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: attemptTimeoutMs(timeoutMs),
        ...(lookup && { lookup })
    };
}
function tlsOptions({ baseUrl, trust }, client) {
    const host = hostOf(baseUrl);
    return {
        servername: (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) ? '' : host,
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true,
        secureContext: trust.secureContext(client)
    };
}
function agentOptions(peer, client, { lookup, keepAlive }) {
    return {
        ...tcpOptions(peer, lookup),
        ...tlsOptions(peer, client),
        keepAlive,
        maxCachedSessions: 0
    };
}
const REQUEST_OPTIONS = {
    maxHeaderSize: MAX_HEADER_BYTES,
    insecureHTTPParser: false
};
function hostOf({ hostname }) {
    return hostname.replace(/^\[|\]$/g, '');
}


/***/ }),

/***/ 9504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ property),
/* harmony export */   u: () => (/* binding */ nodeErrorCode)
/* harmony export */ });
function property(value, name) {
    return Reflect.get(Object(value), name);
}
function nodeErrorCode(cause) {
    const [code, errors] = [property(cause, 'code'), property(cause, 'errors')];
    if (typeof code === 'string')
        return code;
    return Array.isArray(errors) && errors.length > 0 ? nodeErrorCode(errors[0]) : 'unknown';
}


/***/ }),

/***/ 8238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OpenConnections),
/* harmony export */   s: () => (/* binding */ closeSocket)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tls_handshake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1973);


const CLOSE_TIMEOUT_MS = 1000;
const MIN_WAIT_MS = 500;
const FIRST_WAIT_MS = 5000;
const ADDRESSES_MS = 5000;
class OpenConnections {
    #idle = new Map();
    #longestMs;
    #address;
    #addresses;
    #isLimited = false;
    get isLimited() {
        return this.#isLimited;
    }
    get hasIdle() {
        return this.#idle.size > 0;
    }
    addIdle(key, close) {
        this.#idle.set(key, close);
    }
    removeIdle(key) {
        this.#idle.delete(key);
    }
    async closeIdle() {
        const closing = [...this.#idle.values()].map((close) => close());
        this.#idle.clear();
        await Promise.all(closing);
    }
    async limit() {
        this.#isLimited = true;
        await this.closeIdle();
    }
    startWait() {
        const longestMs = this.#longestMs;
        const limitMs = longestMs === undefined ? FIRST_WAIT_MS : Math.max(MIN_WAIT_MS, 3 * longestMs);
        if (this.#isLimited)
            void this.limit();
        const timer = setTimeout(() => void this.limit(), limitMs);
        return () => clearTimeout(timer);
    }
    recordAddress(socket) {
        this.#address = socket.remoteAddress;
    }
    recordConnection(milliseconds) {
        this.#longestMs = Math.max(this.#longestMs ?? 0, milliseconds);
    }
    lookup = (host, options, callback) => {
        const { list, until } = this.#addresses ?? { until: 0 };
        if (list && performance.now() < until)
            return queueMicrotask(() => callback(null, this.#sort(list)));
        node_dns__WEBPACK_IMPORTED_MODULE_0___default().lookup(host, options, (error, found, family) => {
            if (!Array.isArray(found))
                return callback(error, found, family);
            this.#addresses = { list: found, until: performance.now() + ADDRESSES_MS };
            callback(error, this.#sort(found));
        });
    };
    #sort(list) {
        const known = this.#address;
        return list.toSorted((a, b) => rank(a.address, known) - rank(b.address, known));
    }
}
function rank(address, known) {
    return address === known ? 0 : 1;
}
async function closeSocket(socket) {
    if (socket.destroyed)
        return;
    const closed = new Promise((resolve) => socket.once('close', () => resolve()));
    if (socket.connecting || (0,_tls_handshake_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecuring */ .lz)(socket))
        socket.destroy();
    else
        socket.resume().end();
    const timer = setTimeout(() => socket.destroy(), CLOSE_TIMEOUT_MS);
    await closed;
    clearTimeout(timer);
}


/***/ }),

/***/ 890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ openSocket)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _connection_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6881);
/* harmony import */ var _tls_handshake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1973);
/* harmony import */ var _tunnel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6856);





function openSocket(peer, options) {
    const { upTo, client, proxy, openConnections, tcp } = options;
    const target = (0,_connection_options_js__WEBPACK_IMPORTED_MODULE_2__/* .tcpOptions */ .I0)(peer, openConnections.lookup);
    const claimed = tcp?.claim();
    const { socket, started, cancel } = claimed
        ? alreadyOpen(claimed)
        : proxy
            ? openThroughProxy(proxy, target)
            : openDirect(target);
    if (upTo === 'tcp')
        return { socket, cancel };
    const tlsReady = started.then(() => (0,_connection_options_js__WEBPACK_IMPORTED_MODULE_2__/* .tlsOptions */ .YF)(peer, client));
    const secured = Promise.all([socket, tlsReady]).then(([over, tls]) => {
        const tlsSocket = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.connect)({ ...target, ...tls, socket: over });
        (0,_tls_handshake_js__WEBPACK_IMPORTED_MODULE_3__/* .watchHandshake */ .RO)(tlsSocket, { isEarly: true });
        return tlsSocket;
    });
    return { socket: secured, cancel };
}
function alreadyOpen(claimed) {
    const socket = Promise.resolve(claimed);
    const cancel = () => void socket.then((open) => open.destroy()).catch(() => undefined);
    return { socket, started: Promise.resolve(), cancel };
}
function openDirect(options) {
    const tcp = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(options);
    const socket = new Promise((resolve, reject) => {
        tcp.on('error', reject).once('connect', () => resolve(tcp));
        tcp.once('close', () => reject(new Error('It was closed.')));
    });
    const started = new Promise((resolve) => {
        tcp.once('connectionAttempt', () => resolve()).once('connect', () => resolve());
    });
    return { socket, started, cancel: () => tcp.destroy() };
}
function openThroughProxy(proxy, options) {
    const closing = new AbortController();
    const socket = (0,_tunnel_js__WEBPACK_IMPORTED_MODULE_4__/* .openTunnel */ .X)(proxy, options, closing.signal);
    const cancel = () => closing.abort(new Error('It was closed.'));
    return { socket, started: Promise.resolve(), cancel };
}


/***/ }),

/***/ 4519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ PreconnectQueue),
/* harmony export */   ao: () => (/* binding */ PreconnectedSocket),
/* harmony export */   kZ: () => (/* binding */ preconnect)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _open_connections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8238);
/* harmony import */ var _open_socket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(890);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7173);
/* harmony import */ var _tls_handshake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1973);





const MAX_IDLE_MS = 5000;
const TCP_WAIT_MS = 50;
function preconnect(peer, proxyEnv, options) {
    if ((0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyAddress */ .n)(peer.baseUrl, proxyEnv) || options.openConnections.isLimited)
        return undefined;
    return new PreconnectedSocket((0,_open_socket_js__WEBPACK_IMPORTED_MODULE_2__/* .openSocket */ .k)(peer, options), options.openConnections);
}
class PreconnectedSocket {
    #openedAt = performance.now();
    #opening;
    #socket;
    #ended = false;
    #openConnections;
    constructor(opening, openConnections) {
        this.#opening = opening;
        this.#openConnections = openConnections;
        openConnections.addIdle(this, () => this.#close());
        opening.socket.then((socket) => {
            this.#socket = socket;
            socket.on('error', () => undefined).once('close', () => this.#end());
            openConnections.recordAddress(socket);
        }, () => this.#end());
        opening.socket.then(waitForTls).then(() => openConnections.recordConnection(performance.now() - this.#openedAt), () => undefined);
    }
    get connected() {
        return this.#opening.socket.then(() => true, () => false);
    }
    async waitForTcp() {
        await Promise.race([this.connected, new Promise((resolve) => setTimeout(resolve, TCP_WAIT_MS))]);
    }
    claim() {
        if (this.#ended)
            return undefined;
        this.#end();
        const socket = this.#socket;
        const isFresh = performance.now() - this.#openedAt <= MAX_IDLE_MS;
        if (isFresh && !socket)
            return this.#opening.socket;
        if (isFresh && socket && isUsable(socket))
            return socket;
        socket?.destroy();
        return undefined;
    }
    close() {
        if (!this.#socket)
            this.#opening.cancel();
        else if (!this.#ended)
            this.#socket.destroy();
        this.#end();
    }
    #end() {
        this.#ended = true;
        this.#openConnections.removeIdle(this);
    }
    async #close() {
        this.#end();
        if (this.#socket)
            await (0,_open_connections_js__WEBPACK_IMPORTED_MODULE_1__/* .closeSocket */ .s)(this.#socket);
        else
            this.#opening.cancel();
    }
}
class PreconnectQueue {
    #openConnections;
    #openSocket;
    #ready;
    #next;
    #claimed;
    #closed = false;
    constructor(opened, openConnections, open) {
        this.#openConnections = openConnections;
        this.#openSocket = open;
        this.#ready = opened.preconnected;
        this.#next = opened.next;
    }
    get isReady() {
        return this.#ready !== undefined;
    }
    claim() {
        this.#claimed = this.#ready;
        this.#ready = undefined;
        return this.#claimed?.claim();
    }
    preconnectNext() {
        const next = this.#next;
        this.#next = undefined;
        if (next)
            void next.then((opened) => this.#setReady(opened));
        else
            this.#setReady();
    }
    #setReady(opened) {
        if (this.#ready || this.#closed || this.#openConnections.isLimited)
            return opened?.close();
        this.#ready = opened ?? this.#openSocket();
    }
    close() {
        this.#closed = true;
        void this.#next?.then((next) => next?.close());
        this.#ready?.close();
        this.#claimed?.close();
    }
}
function isUsable(socket) {
    return socket.readyState === 'open' && socket.readableLength === 0;
}
async function waitForTls(socket) {
    if ((0,_tls_handshake_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecuring */ .lz)(socket))
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, 'secureConnect');
}


/***/ }),

/***/ 3202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ slowProxyHint),
/* harmony export */   I8: () => (/* binding */ describeProxyError),
/* harmony export */   T6: () => (/* binding */ ProxyError)
/* harmony export */ });
/* harmony import */ var _node_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9504);

class ProxyError extends Error {
    proxy;
    response;
    constructor(proxy, { cause, response }) {
        super('The proxy opened no tunnel.', { cause });
        this.name = 'ProxyError';
        this.proxy = proxy;
        this.response = response;
    }
}
const SCHEMES = ['Basic', 'Digest', 'NTLM', 'Negotiate', 'Kerberos', 'Bearer'];
const NOT_A_PROXY_STATUSES = [200, 400, 404, 405, 501];
const SETTINGS = 'Check HTTPS_PROXY and NO_PROXY, and that the proxy';
const HINTS = {
    allowed: `${SETTINGS} allows this host.`,
    reaches: `${SETTINGS} can reach this host.`,
    unreachable: 'Check the host and the port in HTTPS_PROXY, and that the runner may reach the proxy. Hosts that' +
        ' need no proxy belong in NO_PROXY.',
    notOne: 'Check the host and the port in HTTPS_PROXY, and how it begins: https:// is for a proxy that' +
        ' speaks TLS itself, http:// for any other.',
    untrusted: 'Give its CA as a file in the environment variable NODE_EXTRA_CA_CERTS, for the job or the' +
        ' runner; server-ca-file is not used for a proxy.',
    otherName: 'Write the host in HTTPS_PROXY as the certificate of the proxy has it.',
    expired: 'The certificate of the proxy has to be renewed by those who run it.',
    noCredentials: 'HTTPS_PROXY has none. Write http://user:password@host:port, percent-encode special characters,' +
        ' and keep it in a secret.',
    wrongCredentials: 'Check the user name and the password in HTTPS_PROXY; special characters are percent-encoded.',
    otherScheme: 'Only Basic is supported, so that credentials in HTTPS_PROXY do not help. Name a local proxy in' +
        ' HTTPS_PROXY that logs in to this one, such as cntlm or px; have this host allowed without a' +
        ' login; or name it in NO_PROXY, if it can be reached directly.'
};
function slowProxyHint({ name, url }) {
    const hint = `HTTPS_PROXY names ${name}: the proxy, or the server behind it, may be what does not answer.`;
    return url.protocol === 'https:'
        ? `${hint} Write http:// if the proxy speaks no TLS itself.`
        : hint;
}
function describeProxyError({ proxy, response, cause }, asServer) {
    return response
        ? describeProxyResponse(proxy, response)
        : describeProxyConnection(proxy, asServer, (0,_node_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeErrorCode */ .u)(cause));
}
function describeProxyResponse({ name, authorization }, { status, challenge }) {
    const isPermanent = (status < 500 && status !== 408 && status !== 429) || status === 501;
    const describe = (reason, hint) => {
        return { reason: `${reason} (HTTP ${status})`, hint, isPermanent };
    };
    if (status === 401 || status === 407) {
        const offered = parseSchemes(challenge);
        if (offered.length > 0 && !offered.includes('Basic')) {
            return describe(`the proxy ${name} wants a login by ${offered.join(' or ')}`, HINTS.otherScheme);
        }
        return authorization === undefined
            ? describe(`the proxy ${name} wants a user name and a password`, HINTS.noCredentials)
            : describe(`the proxy ${name} does not take the credentials`, HINTS.wrongCredentials);
    }
    if (NOT_A_PROXY_STATUSES.includes(status)) {
        return describe(`there is no proxy at ${name} that opens a tunnel`, HINTS.notOne);
    }
    const hint = status >= 500 ? HINTS.reaches : HINTS.allowed;
    return describe(`the proxy ${name} did not open a tunnel`, hint);
}
function parseSchemes(challenge) {
    const unquoted = challenge.replaceAll(/"[^"]*"/g, '');
    return SCHEMES.filter((scheme) => new RegExp(`(^|,)\\s*${scheme}(?![\\w-])`, 'i').test(unquoted));
}
function describeProxyConnection({ name }, asServer, code) {
    const { reason, isPermanent } = asServer;
    if (asServer.code === 'RESPONSE_UNEXPECTED') {
        return {
            reason: `there is no HTTP proxy at ${name}: ${reason}`,
            hint: HINTS.notOne,
            isPermanent
        };
    }
    const hint = connectionHint(asServer, code);
    return { reason: `the proxy ${name} did not open a tunnel: ${reason}`, hint, isPermanent };
}
function connectionHint(asServer, code) {
    if (asServer.code === 'NETWORK_UNREACHABLE')
        return HINTS.unreachable;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return HINTS.otherName;
    if (code === 'CERT_HAS_EXPIRED')
        return HINTS.expired;
    const isCertificate = asServer.code === 'NETWORK_TLS' && !/^(EPROTO|ERR_SSL)/.test(code);
    return isCertificate ? HINTS.untrusted : HINTS.notOne;
}


/***/ }),

/***/ 7173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ findProxy),
  n: () => (/* binding */ proxyAddress)
});

// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/http/no-proxy.ts

function isExempt(url, list) {
    const host = url.hostname.replace(/^\[|\]$|\.$/g, '');
    const port = Number(url.port || 443);
    return list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(parseEntry)
        .some((entry) => (entry.port ?? port) === port && matches(entry.name, host));
}
function parseEntry(entry) {
    const [, host = entry, bits = '', port] = /^\[([^\]]+)\](\/\d+)?(?::(\d+))?$/.exec(entry) ?? /^([^:]+)():(\d+)$/.exec(entry) ?? [];
    return { name: host + bits, port: port === undefined ? undefined : Number(port) };
}
function matches(name, host) {
    if (name === '*')
        return true;
    if ((0,external_node_net_.isIP)(host))
        return matchesAddress(name, host);
    const domain = name.replace(/^\*?\.|\.$/g, '');
    return host.endsWith(`.${domain}`) || (host === domain && !name.startsWith('*'));
}
function matchesAddress(name, address) {
    const [, first = '', bits, last] = /^([\da-f.:]+)(?:\/(\d{1,3})|-([\d.]+))?$/.exec(name) ?? [];
    const version = (0,external_node_net_.isIP)(first);
    if (version === 0 || version !== (0,external_node_net_.isIP)(address))
        return false;
    const [family, longest] = version === 4 ? ['ipv4', 32] : ['ipv6', 128];
    const list = new external_node_net_.BlockList();
    if (last !== undefined) {
        if ((0,external_node_net_.isIP)(last) !== 4)
            return false;
        list.addRange(first, last, family);
    }
    else if (Number(bits ?? longest) > longest)
        return false;
    else
        list.addSubnet(first, Number(bits ?? longest), family);
    return list.check(address, family);
}

;// CONCATENATED MODULE: ./src/http/proxy.ts


function proxyAddress(url, env) {
    const address = env['https_proxy'] || env['HTTPS_PROXY'];
    if (!address)
        return undefined;
    return isExempt(url, env['no_proxy'] || env['NO_PROXY'] || '') ? undefined : address;
}
function findProxy(url, env, node) {
    const address = proxyAddress(url, env);
    if (address === undefined)
        return undefined;
    const [major = 0, minor = 0] = node.split('.').map(Number);
    if (major < 24 || (major === 24 && minor < 5))
        throw nodeTooOldError(node);
    return parseProxy(address);
}
function nodeTooOldError(node) {
    const message = `HTTPS_PROXY is set, but Node ${node} is too old for a proxy: that takes Node 24.5.`;
    const hint = 'Update the runner to 2.328.0 or newer, which brings it, or Node where you run the command' +
        ' vtex-mtls; or name the host in NO_PROXY, if it can be reached without a proxy.';
    return new errors/* ActionError */.lZ('NETWORK_PROXY', message, { hint });
}
function parseProxy(address) {
    try {
        if (!/^https?:\/\/\S+$/i.test(address))
            throw new Error('no http:// or https:// address');
        const url = new URL(address);
        const port = url.port || (url.protocol === 'https:' ? 443 : 80);
        return { url, name: `${url.hostname}:${port}`, authorization: authorizationOf(url) };
    }
    catch (cause) {
        const message = 'The proxy that HTTPS_PROXY names has no usable address.';
        throw new errors/* ActionError */.lZ('NETWORK_PROXY', message, { hint: 'Write http://host:port.', cause });
    }
}
function authorizationOf({ username, password }) {
    if (!username && !password)
        return undefined;
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(credentials).toString('base64')}`;
}


/***/ }),

/***/ 8121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ TrustStore)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_0__);

class TrustStore {
    #extra;
    #contexts = new Map();
    constructor(extra) {
        this.#extra = extra ?? [];
    }
    get hasExtra() {
        return this.#extra.length > 0;
    }
    secureContext(client = {}) {
        const { clientCertificate, maxVersion, sha1Signatures } = client;
        const key = [
            maxVersion,
            sha1Signatures,
            clientCertificate?.certificatePem,
            clientCertificate?.privateKeyPem
        ].join('\n');
        const made = this.#contexts.get(key);
        if (made)
            return made;
        const context = node_tls__WEBPACK_IMPORTED_MODULE_0__.createSecureContext({
            minVersion: 'TLSv1.2',
            ...(maxVersion && { maxVersion }),
            ...(clientCertificate && {
                cert: clientCertificate.certificatePem,
                key: clientCertificate.privateKeyPem
            }),
            ...(sha1Signatures && SHA1_OPTIONS),
            ...(this.hasExtra && { ca: [...defaultCas(), ...this.#extra] })
        });
        this.#contexts.set(key, context);
        return context;
    }
}
function defaultCas() {
    const getCACertificates = node_tls__WEBPACK_IMPORTED_MODULE_0__.getCACertificates;
    return getCACertificates?.('default') ?? node_tls__WEBPACK_IMPORTED_MODULE_0__.rootCertificates;
}
const WITH_SHA1 = ['RSA', 'ECDSA']
    .flatMap((key) => ['SHA512', 'SHA384', 'SHA256', 'SHA1'].map((hash) => `${key}+${hash}`))
    .join(':');
const SHA1_OPTIONS = { sigalgs: WITH_SHA1, ciphers: 'DEFAULT@SECLEVEL=0' };


/***/ }),

/***/ 1973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ mayPrecedeClientAuth),
/* harmony export */   RO: () => (/* binding */ watchHandshake),
/* harmony export */   TU: () => (/* binding */ wasCertificateRequested),
/* harmony export */   bO: () => (/* binding */ CLIENT_AUTH_GRACE_MS),
/* harmony export */   lz: () => (/* binding */ isSecuring),
/* harmony export */   w$: () => (/* binding */ onTlsReady)
/* harmony export */ });
const CLIENT_AUTH_GRACE_MS = 10;
const NEAR_MS = 50;
const ASSUMED_PROXY_RTT_MS = 300;
const handshakes = new WeakMap();
function isSecuring(socket) {
    return 'secureConnecting' in socket && socket.secureConnecting === true;
}
function watchHandshake(socket, { isEarly }) {
    let startedAt = performance.now();
    if (socket.connecting)
        socket.once('connect', () => (startedAt = performance.now()));
    socket.once('secureConnect', () => {
        const endedAt = performance.now();
        handshakes.set(socket, { endedAt, tookMs: endedAt - startedAt, isEarly });
    });
}
function onTlsReady(socket, { holdMs, earlyHoldMs, onSent }, submit, onStage) {
    const securing = isSecuring(socket);
    const ready = () => {
        onStage('exchange');
        submit();
        onSent?.();
    };
    const secured = () => {
        if (holdMs === undefined || !wasCertificateRequested(socket))
            return ready();
        const now = performance.now();
        const { endedAt, tookMs, isEarly } = handshakeOf(socket, now);
        const isShort = isEarly && earlyHoldMs !== undefined;
        if (isShort && tookMs > NEAR_MS)
            return ready();
        const until = endedAt + tookMs + (isShort ? earlyHoldMs : holdMs);
        if (until <= now)
            return ready();
        onStage('client-auth');
        const timer = setTimeout(ready, until - now);
        socket.once('close', () => clearTimeout(timer));
    };
    const handshakeStarted = () => onStage('handshake');
    if (securing) {
        socket.once('keylog', () => wasCertificateRequested(socket) && onStage('client-auth'));
    }
    if (socket.connecting)
        socket.once('connect', handshakeStarted);
    else
        handshakeStarted();
    if (securing)
        socket.once('secureConnect', secured);
    else
        secured();
}
function handshakeOf(socket, now) {
    const handshake = handshakes.get(socket) ?? {
        endedAt: now,
        tookMs: ASSUMED_PROXY_RTT_MS,
        isEarly: false
    };
    handshakes.set(socket, handshake);
    return handshake;
}
function mayPrecedeClientAuth({ reusedSocket, socket }) {
    return !reusedSocket && authenticatesAfterHandshake(socket);
}
function authenticatesAfterHandshake(socket) {
    return socket.getProtocol() === 'TLSv1.3' && wasCertificateRequested(socket);
}
function wasCertificateRequested(socket) {
    return !socket.destroyed && socket.getSharedSigalgs().length > 0;
}


/***/ }),

/***/ 6856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openTunnel)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _proxy_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3202);




async function openTunnel(proxy, target, signal) {
    signal.throwIfAborted();
    const authority = `${(0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`;
    return new Promise((resolve, reject) => {
        const outgoing = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
            method: 'CONNECT',
            path: authority,
            headers: {
                Host: authority,
                Connection: 'keep-alive',
                'Proxy-Connection': 'keep-alive',
                ...(proxy.authorization !== undefined && { 'Proxy-Authorization': proxy.authorization })
            },
            createConnection: () => connectToProxy(proxy, target),
            signal
        });
        outgoing.on('connect', (response, socket, head) => {
            const { statusCode = 0, headers } = response;
            if (statusCode >= 200 && statusCode <= 299 && head.length === 0)
                return resolve(socket);
            socket.destroy();
            const challenge = headers['proxy-authenticate'] ?? '';
            reject(new _proxy_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ProxyError */ .T6(proxy, { response: { status: statusCode, challenge } }));
        });
        outgoing.on('error', (cause) => reject(signal.aborted ? signal.reason : new _proxy_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ProxyError */ .T6(proxy, { cause })));
        outgoing.end();
    });
}
function connectToProxy({ url }, { autoSelectFamilyAttemptTimeout }) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const secure = url.protocol === 'https:';
    const tcp = {
        host,
        port: Number(url.port || (secure ? 443 : 80)),
        noDelay: true,
        ...(autoSelectFamilyAttemptTimeout !== undefined && { autoSelectFamilyAttemptTimeout })
    };
    if (!secure)
        return (0,node_net__WEBPACK_IMPORTED_MODULE_1__.connect)(tcp);
    const servername = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) ? '' : host;
    return (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({
        ...tcp,
        servername,
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2'
    });
}


/***/ }),

/***/ 2166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 5924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ formatSystemError),
/* harmony export */   v: () => (/* binding */ systemErrorCode)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

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

/***/ 6945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ needsLogin),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   J6: () => (/* binding */ authenticationHeaders),
/* harmony export */   jQ: () => (/* binding */ REQUIRED_ROLE_HINT)
/* harmony export */ });
function needsLogin(credentials) {
    return credentials.kind === 'key-pair';
}
function authenticationHeaders(credentials) {
    return credentials.kind === 'key-pair'
        ? {
            'X-VTEX-API-AppKey': credentials.appKey,
            'X-VTEX-API-AppToken': credentials.appToken
        }
        : { VtexIdclientAutCookie: credentials.userToken };
}
function secretsOf(credentials) {
    return credentials.kind === 'key-pair' ? [credentials.appToken] : [credentials.userToken];
}
const REQUIRED_ROLE_HINT = 'The API key (or user) needs a custom role with the License Manager resource product CDN API →' +
    ' category Certificate management → resource Update certificate, on this account.';


/***/ })

};

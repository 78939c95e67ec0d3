export const id = 74;
export const ids = [74];
export const modules = {

/***/ 9074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FAILED: () => (/* binding */ FAILED),
  exec: () => (/* binding */ exec)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/files/job.ts
var job = __webpack_require__(3128);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/config/input-reader.ts
var input_reader = __webpack_require__(7168);
// EXTERNAL MODULE: ./src/config/rules.ts
var rules = __webpack_require__(5413);
;// CONCATENATED MODULE: ./src/config/output-dir.ts



function readOutputDirectory(reader, { runnerTemp, workspace }, problemOf) {
    const requested = reader.text('output-dir');
    if (/^(~(?=[/\\]|$)|\$|%)/.test(requested)) {
        reader.problem('output-dir', `${(0,rules/* quote */.hD)(requested)} is for a shell, and none expands it here`);
    }
    const path = requested ? (0,external_node_path_.resolve)(workspace, requested) : runnerTemp && (0,external_node_path_.resolve)(runnerTemp);
    const problem = path === '' ? 'is not set' : problemOf(path, requested !== '');
    if (problem)
        reader.problem('output-dir', `${requested ? (0,rules/* quote */.hD)(requested) : 'RUNNER_TEMP'} ${problem}`);
    if (requested && workspace && isInside(workspace, path)) {
        reader.warn('output-dir', 'is inside the workspace, where a later step may commit, cache or upload the private key.');
    }
    return problem ? input_reader/* INVALID */.uY : path;
}
function isInside(folder, path) {
    const relativePath = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder), path);
    return !relativePath.startsWith('..') && !(0,external_node_path_.isAbsolute)(relativePath);
}

// EXTERNAL MODULE: ./src/config/endpoint.ts
var endpoint = __webpack_require__(8849);
// EXTERNAL MODULE: ./src/files/formats/index.ts + 2 modules
var files_formats = __webpack_require__(2358);
// EXTERNAL MODULE: ./src/pki/key-pair.ts
var key_pair = __webpack_require__(7524);
// EXTERNAL MODULE: ./src/pki/subject.ts
var pki_subject = __webpack_require__(5924);
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
        throw new rules/* InputError */.dz('must be one line, METHOD /path [status]');
    const check = parseCheck(line);
    if (!check)
        throw new rules/* InputError */.dz('is a comment; write METHOD /path [status]');
    if (client_certificate_refusal/* CERTIFICATE_REFUSAL_STATUSES */.G9.some((status) => check.expected.includes(status))) {
        throw new rules/* InputError */.dz(`expects ${check.expected.text}, but a refusal (${client_certificate_refusal/* CERTIFICATE_REFUSAL_STATUSES */.G9.join(', ')}) proves nothing`);
    }
    return check;
}
function parseMethod(text) {
    const method = text.toUpperCase();
    if (METHODS.includes(method))
        return method;
    throw new rules/* InputError */.dz(`${(0,rules/* quote */.hD)(text)} is not one of ${METHODS.join(', ')}`);
}
function parsePath(text) {
    if (text === undefined)
        throw new rules/* InputError */.dz('has no path; write METHOD /path [status]');
    if (/^[a-z]+:\/\//i.test(text) || text.startsWith('//')) {
        throw new rules/* InputError */.dz('goes to the account’s host only: write the path, not a whole URL');
    }
    if (!text.startsWith('/'))
        throw new rules/* InputError */.dz(`${(0,rules/* quote */.hD)(text)} is no path: it must begin with /`);
    if (/[\\\p{Cc}]/u.test(text))
        throw new rules/* InputError */.dz('has a backslash or a control character');
    if (text.length > 2048)
        throw new rules/* InputError */.dz('has a path of over 2048 characters');
    return text;
}
function parseExpected(text) {
    const parts = text.split(/\s*,\s*/);
    if (!parts.every((part) => /^([1-5]\d\d|[1-5]xx)$/i.test(part))) {
        throw new rules/* InputError */.dz(`${(0,rules/* quote */.hD)(text)} is not a status such as 200, 2xx or 200,404`);
    }
    const patterns = parts.map((part) => new RegExp(`^${part.replace(/xx/i, '..')}$`));
    return {
        text: parts.join(',').toLowerCase(),
        includes: (status) => patterns.some((pattern) => pattern.test(String(status)))
    };
}

;// CONCATENATED MODULE: ./src/config/config.ts








function parseConfig(inputs, context, files) {
    const reader = new input_reader/* InputReader */.i_(inputs);
    const account = reader.read('account', rules/* parseAccount */.J5);
    return reader.finish({
        subject: readSubject(reader, account),
        ...(0,endpoint/* readHost */.rk)(reader, account, context, files.readFile),
        keySize: reader.read('key-size', (text) => (0,rules/* parseChoice */.HU)(text, key_pair/* KEY_SIZES */.VM)),
        ...readVerification(reader),
        checks: readChecks(reader),
        formats: readFormats(reader),
        outputDirectory: readOutputDirectory(reader, context, files.directoryProblem),
        exportEnv: reader.read('export-env', rules/* parseBoolean */.yG),
        revokeOnExit: reader.read('revoke-on-exit', rules/* parseBoolean */.yG),
        ...(0,endpoint/* readTimeouts */.vL)(reader),
        summary: reader.read('summary', rules/* parseBoolean */.yG),
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
        organizationalUnitName: (0,input_reader/* isValid */.fn)(account) ? account : 'account'
    };
    for (const field of ['localityName', 'stateOrProvinceName', 'countryName']) {
        const text = reader.text(SUBJECT_INPUTS[field]);
        if (text !== '')
            subject[field] = text;
    }
    for (const { field, rule } of (0,pki_subject/* subjectProblems */.f0)(subject))
        reader.problem(SUBJECT_INPUTS[field], rule);
    return (0,input_reader/* isValid */.fn)(account) ? subject : input_reader/* INVALID */.uY;
}
function readVerification(reader) {
    const verify = reader.read('verify', rules/* parseBoolean */.yG);
    const requireMtls = reader.read('require-mtls', rules/* parseBoolean */.yG);
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
            const rule = `line ${index + 1}, ${(0,rules/* quote */.hD)(line.trim())}:`;
            return reader.attempt('checks', () => parseCheck(line), rule);
        })
            .filter(input_reader/* isValid */.fn)
            .filter((check) => check !== undefined);
}
function readFormats(reader) {
    const words = reader
        .text('formats')
        .split(/[\s,]+/)
        .filter(Boolean);
    const formats = words.map((word) => reader.attempt('formats', () => (0,rules/* parseChoice */.HU)(word, files_formats/* FORMATS */.hR)));
    return [...new Set(formats.filter(input_reader/* isValid */.fn))];
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

// EXTERNAL MODULE: ./src/shared/system-errors.ts
var system_errors = __webpack_require__(9090);
// EXTERNAL MODULE: ./src/cli/context.ts + 1 modules
var context = __webpack_require__(4194);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(1506);
;// CONCATENATED MODULE: ./src/cli/environment.ts

function commandEnvironment(env, { inputs, outputs, variables, serverCaFile }, passCredentials) {
    const secret = passCredentials ? [] : cli_arguments/* CREDENTIALS */.tG.map((name) => cli_arguments/* VARIABLES */.ut[name]);
    const kept = Object.entries(env).filter(([name]) => !secret.includes(name.toUpperCase()) && !name.startsWith('VTEX_MTLS_'));
    const password = outputs.get('pkcs12-password');
    return {
        ...Object.fromEntries(kept),
        VTEX_MTLS_ACCOUNT: inputs.account.trim(),
        VTEX_MTLS_BASE_URL: outputs.get('base-url'),
        ...Object.fromEntries(variables),
        ...(password !== undefined && { VTEX_MTLS_PKCS12_PASSWORD: password }),
        ...(serverCaFile !== undefined && { VTEX_MTLS_SERVER_CA_FILE: serverCaFile })
    };
}

;// CONCATENATED MODULE: ./src/cli/junit-report.ts





function requireWritableReport(path) {
    const problem = findReportProblem(path);
    if (problem === undefined)
        return;
    throw new errors/* ActionError */.lZ('INPUT_INVALID', `--junit: ${problem}.`, {
        hint: 'Nothing was sent, nothing was issued.'
    });
}
function findReportProblem(path) {
    try {
        const found = (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.statSync)(path) : undefined;
        if (found?.isDirectory())
            return `"${path}" is a directory`;
        if (found)
            (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
        const folderProblem = found ? undefined : (0,writable_directory/* findDirectoryProblem */.Q)((0,external_node_path_.dirname)(path), false);
        return folderProblem && `the folder of "${path}" ${folderProblem}`;
    }
    catch (error) {
        return formatWriteError(path, error);
    }
}
function copyReport(runner, target) {
    const source = runner.outputs.get('junit-path');
    if (target === undefined || source === undefined)
        return;
    try {
        (0,external_node_fs_.writeFileSync)(target, (0,external_node_fs_.readFileSync)(source));
    }
    catch (error) {
        throw new errors/* ActionError */.lZ('FILE_FAILED', `--junit: ${formatWriteError(target, error)}.`, {
            hint: 'Give --junit a file in a folder that exists and that you may write to.'
        });
    }
}
function formatWriteError(path, error) {
    return `"${path}" cannot be written: ${(0,system_errors/* formatSystemError */.R)((0,system_errors/* systemErrorCode */.v)(error))}`;
}

// EXTERNAL MODULE: ./src/cli/log-error.ts
var log_error = __webpack_require__(8199);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
;// CONCATENATED MODULE: ./src/cli/signals.ts



const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
const FROM_TERMINAL = ['SIGINT', 'SIGHUP', 'SIGQUIT'];
const statusOf = (signal) => 128 + external_node_os_.constants.signals[signal];
const atTerminal = () => [0, 1, 2].some((descriptor) => (0,external_node_tty_.isatty)(descriptor));
class Signals {
    first;
    #abort = new AbortController();
    #forward;
    #isOver = false;
    constructor() {
        for (const signal of SIGNALS)
            process.on(signal, () => this.#take(signal));
    }
    get interrupted() {
        return this.#abort.signal;
    }
    async whileForwarded(forward, work) {
        this.#forward = forward;
        try {
            return await work;
        }
        finally {
            this.#forward = undefined;
            this.#isOver = true;
        }
    }
    #take(signal) {
        if (this.#forward)
            return this.#forward(signal);
        if (this.#isOver || this.first)
            return;
        this.first = signal;
        const message = `It was interrupted by ${signal} before the command was started.`;
        this.#abort.abort(new errors/* ActionError */.lZ('INTERRUPTED', message));
    }
}
function deliver(signal, pid, isAtTerminal) {
    if (isAtTerminal && FROM_TERMINAL.includes(signal))
        return;
    const isGroup = !isAtTerminal && process.platform !== 'win32';
    try {
        process.kill(isGroup ? -pid : pid, signal);
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./src/cli/run-command.ts





function requireCommand(program, path) {
    if (process.platform === 'win32')
        return;
    const folders = program.includes('/') ? [''] : path.split(external_node_path_.delimiter);
    const found = folders.map((folder) => checkProgram(program.includes('/') ? program : (0,external_node_path_.join)(folder, program)));
    if (found.includes('executable'))
        return;
    throw new log_error/* CommandError */.Q(found.includes('not executable') ? 126 : 127, program);
}
function checkProgram(path) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!found)
        return 'absent';
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return found.isFile() ? 'executable' : 'not executable';
    }
    catch {
        return 'not executable';
    }
}
async function runCommand([program, ...args], env, signals) {
    const isAtTerminal = atTerminal();
    const detached = !isAtTerminal && process.platform !== 'win32';
    const child = (0,external_node_child_process_.spawn)(program, args, { env, stdio: 'inherit', detached });
    const forward = (signal) => {
        if (child.pid !== undefined)
            deliver(signal, child.pid, isAtTerminal);
    };
    return signals.whileForwarded(forward, ended(child, program));
}
function ended(child, program) {
    return new Promise((resolve, reject) => {
        child.once('error', ({ code }) => {
            reject(new log_error/* CommandError */.Q(code === 'ENOENT' ? 127 : 126, program));
        });
        child.once('exit', (code, signal) => resolve(signal ? statusOf(signal) : (code ?? 0)));
    });
}

// EXTERNAL MODULE: ./src/cli/terminal-runner.ts
var terminal_runner = __webpack_require__(755);
;// CONCATENATED MODULE: ./src/cli/exec.ts












const FAILED = 125;
async function exec(requested, context) {
    const signals = new Signals();
    const runner = new terminal_runner/* TerminalRunner */.R(requested);
    try {
        requireCommand(requested.command[0], context.env['PATH'] ?? '');
        warnOfEmptyArgument(requested, runner);
        const env = await issueFor(requested, context, { runner, signals });
        signals.interrupted.throwIfAborted();
        return await runCommand(requested.command, env, signals);
    }
    catch (error) {
        (0,log_error/* logError */.v)(runner, error);
        if (error instanceof log_error/* CommandError */.Q)
            return error.status;
        return signals.first ? statusOf(signals.first) : FAILED;
    }
    finally {
        if (runner.state.size > 0)
            await runPostStepFor(runner, requested, context);
    }
}
function warnOfEmptyArgument({ command }, runner) {
    if (!command.includes(''))
        return;
    runner.warning('An argument of the command is empty. Variables such as $VTEX_MTLS_CURL are set for the' +
        " command alone; where they are its arguments, write: sh -c '…' with single quotes.");
}
async function issueFor(requested, { env, workingDirectory, key }, { runner, signals }) {
    const inputs = { ...requested.inputs };
    if (requested.checksFile !== undefined)
        inputs.checks = exec_readChecks((0,external_node_path_.resolve)(workingDirectory, requested.checksFile));
    const reportPath = requested.junit && (0,external_node_path_.resolve)(workingDirectory, requested.junit);
    if (reportPath)
        requireWritableReport(reportPath);
    const started = parseInputsAndPreconnect(inputs, (0,context/* inputContext */.wW)(workingDirectory), env);
    await started.preconnected?.first.waitForTcp();
    const { issue } = await Promise.all(/* import() */[__webpack_require__.e(365), __webpack_require__.e(384)]).then(__webpack_require__.bind(__webpack_require__, 384));
    const issuing = issue({
        ...started,
        ...key,
        ...(0,context/* terminalContext */.u2)(runner, env),
        job: (0,job/* ownProcess */.oz)(),
        signal: signals.interrupted
    });
    await issuing.catch((error) => {
        try {
            copyReport(runner, reportPath);
        }
        catch (second) {
            runner.warning((0,errors/* formatError */.Wk)(second, runner.troubleshootingPage));
        }
        throw error;
    });
    copyReport(runner, reportPath);
    const serverCa = inputs['server-ca-file'].trim();
    const serverCaFile = serverCa === '' ? undefined : (0,external_node_path_.resolve)(workingDirectory, serverCa);
    const issued = { inputs, outputs: runner.outputs, variables: runner.variables, serverCaFile };
    return commandEnvironment(env, issued, requested.passCredentials);
}
function exec_readChecks(path) {
    try {
        return (0,context/* readFile */.TA)(path);
    }
    catch (error) {
        const why = (0,system_errors/* formatSystemError */.R)((0,system_errors/* systemErrorCode */.v)(error));
        throw new errors/* ActionError */.lZ('INPUT_INVALID', `--checks-file: "${path}" cannot be read: ${why}.`, {
            hint: 'Nothing was sent, nothing was issued.'
        });
    }
}
async function runPostStepFor(runner, { inputs }, { env }) {
    const { runPostStep } = await Promise.all(/* import() */[__webpack_require__.e(365), __webpack_require__.e(791)]).then(__webpack_require__.bind(__webpack_require__, 1791));
    const work = runPostStep({
        inputs,
        readState: (name) => runner.state.get(name) ?? '',
        ...(0,context/* terminalContext */.u2)(runner, env)
    });
    await work.catch((error) => (0,log_error/* logError */.v)(runner, error));
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

/***/ 3128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ staleAfterMs),
/* harmony export */   oz: () => (/* binding */ ownProcess)
/* harmony export */ });
/* unused harmony exports MAX_JOB_MS, currentJob */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9090);



const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const MAX_JOB_MS = 6 * DAY_MS;
function currentJob(env = process.env) {
    return { trackingId: env['RUNNER_TRACKING_ID'], worker: findWorker() };
}
function ownProcess() {
    const { pid } = process;
    const machine = readMachine() ?? `${process.platform} ${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()}`;
    const startedAt = readProcess(pid)?.startedAt ?? '';
    return { worker: { machine, pid, startedAt, endsWithJob: true } };
}
function staleAfterMs(job, current, isAlive = isRunning) {
    const { worker } = job;
    if (job.isOver)
        return 0;
    if (job.trackingId !== undefined && job.trackingId === current.trackingId)
        return Infinity;
    if (!worker || worker.machine !== current.worker?.machine)
        return MAX_JOB_MS;
    const isOwn = isSameProcess(worker, current.worker);
    if (worker.endsWithJob)
        return isOwn || isAlive(worker) ? Infinity : 0;
    return !isOwn && isAlive(worker) ? Infinity : DAY_MS;
}
function isSameProcess(one, other) {
    return one.pid === other.pid && one.startedAt === other.startedAt;
}
function isRunning({ pid, startedAt }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if ((0,_shared_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorCode */ .v)(error) === 'ESRCH')
            return false;
    }
    const found = readProcess(pid);
    return found === undefined || found.startedAt === startedAt;
}
function findWorker() {
    const machine = readMachine();
    const parent = process.ppid;
    if (machine === undefined || parent <= 1)
        return undefined;
    for (let pid = parent; pid > 1;) {
        const found = readProcess(pid);
        if (!found)
            break;
        const { name, startedAt } = found;
        if (name === 'Runner.Worker')
            return { machine, pid, startedAt, endsWithJob: true };
        pid = found.parent;
    }
    const startedAt = readProcess(parent)?.startedAt;
    return startedAt === undefined
        ? undefined
        : { machine, pid: parent, startedAt, endsWithJob: false };
}
function readMachine() {
    try {
        const boot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        return `${boot} ${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid')}`;
    }
    catch {
        return undefined;
    }
}
function readProcess(pid) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const end = text.lastIndexOf(')');
        const fields = text.slice(end + 2).split(' ');
        const [, parent = '0'] = fields;
        const startedAt = fields[22 - 3];
        if (startedAt === undefined)
            return undefined;
        return { name: text.slice(text.indexOf('(') + 1, end), parent: Number(parent), startedAt };
    }
    catch {
        return undefined;
    }
}


/***/ })

};

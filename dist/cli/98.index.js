export const id = 98;
export const ids = [98];
export const modules = {

/***/ 3098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pkcs12: () => (/* binding */ pkcs12)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8561);
/* harmony import */ var node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6959);
/* harmony import */ var node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _pki_der_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2787);




const FRIENDLY_NAME = 'vtex-mtls';
const ITERATIONS = 2048;
const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const PKCS8_SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const FRIENDLY_NAME_ATTRIBUTE = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID_ATTRIBUTE = '1.2.840.113549.1.9.21';
const SHA256 = '2.16.840.1.101.3.4.2.1';
function pkcs12({ certificate, keyPair, facts }) {
    const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    const attributes = bagAttributes(Buffer.from(facts.fingerprintSha256.replaceAll(':', ''), 'hex'));
    const certificates = (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)(certificateBag(certificate.leaf, attributes), ...certificate.chain.map((issuer) => certificateBag(issuer)));
    const keys = (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)(keyBag(keyPair.privateKey, password, attributes));
    const safe = (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .toDer */ .dJ)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)(encryptedData(certificates, password), data((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .toDer */ .dJ)(keys))));
    const pfx = (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .nd)(3), data(safe), macData(safe, password));
    return { content: (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .toDer */ .dJ)(pfx), password };
}
function certificateBag({ raw }, ...attributes) {
    const certBag = (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oid */ .jq)(X509_CERTIFICATE), (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(0, (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .octetString */ .J8)(raw)));
    return (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oid */ .jq)(CERT_BAG), (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(0, certBag), ...attributes);
}
function keyBag(key, passphrase, attributes) {
    const der = key.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase });
    return (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oid */ .jq)(PKCS8_SHROUDED_KEY_BAG), (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(0, (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .fromDer */ .sn)(der)), attributes);
}
function bagAttributes(localKeyId) {
    const attribute = (type, value) => (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oid */ .jq)(type), (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .set */ .hZ)(value));
    return (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .set */ .hZ)(attribute(FRIENDLY_NAME_ATTRIBUTE, (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .primitive */ .MY)('BMPSTRING', FRIENDLY_NAME)), attribute(LOCAL_KEY_ID_ATTRIBUTE, (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .octetString */ .J8)(localKeyId)));
}
function encryptedData(contents, password) {
    const { value } = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1___default().pki.encryptPrivateKeyInfo(contents, password, {
        algorithm: 'aes256',
        prfAlgorithm: 'sha256',
        count: ITERATIONS,
        saltSize: 16
    });
    const [algorithm, encrypted] = value;
    const info = (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oid */ .jq)(DATA), algorithm, (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .taggedAs */ .RU)(0, encrypted));
    return (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oid */ .jq)(ENCRYPTED_DATA), (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(0, (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .nd)(0), info)));
}
function data(contents) {
    return (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oid */ .jq)(DATA), (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(0, (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .octetString */ .J8)(contents)));
}
function macData(safe, password) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8);
    const sha256 = node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1___default().md.sha256.create();
    const key = node_forge_lib_pbe_js__WEBPACK_IMPORTED_MODULE_2___default().generatePkcs12Key(password, node_forge_lib_forge_js__WEBPACK_IMPORTED_MODULE_1___default().util.createBuffer(salt), 3, ITERATIONS, 32, sha256);
    const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', Buffer.from(key.getBytes(), 'latin1')).update(safe).digest();
    const digest = (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)((0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .algorithmIdentifier */ .Hh)(SHA256), (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .octetString */ .J8)(mac));
    return (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .sequence */ .K2)(digest, (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .octetString */ .J8)(salt), (0,_pki_der_js__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .nd)(ITERATIONS));
}


/***/ }),

/***/ 2787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ distinguishedName),
/* harmony export */   FY: () => (/* binding */ bitString),
/* harmony export */   Hh: () => (/* binding */ algorithmIdentifier),
/* harmony export */   J8: () => (/* binding */ octetString),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   MY: () => (/* binding */ primitive),
/* harmony export */   RU: () => (/* binding */ taggedAs),
/* harmony export */   VK: () => (/* binding */ tagged),
/* harmony export */   dJ: () => (/* binding */ toDer),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   jq: () => (/* binding */ oid),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   sn: () => (/* binding */ fromDer)
/* harmony export */ });
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5924);


const { Class, Type } = (node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default());
function sequence(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
}
function set(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type.SET, true, values);
}
function primitive(type, bytes) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type[type], false, bytes);
}
function tagged(tag, ...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.CONTEXT_SPECIFIC, tag, true, values);
}
function taggedAs(tag, { value }) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.CONTEXT_SPECIFIC, tag, false, value);
}
function oid(dotted) {
    return primitive('OID', node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().oidToDer(dotted).getBytes());
}
function integer(value) {
    return primitive('INTEGER', node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().integerToDer(value).getBytes());
}
function octetString(bytes) {
    return primitive('OCTETSTRING', bytes.toString('latin1'));
}
function bitString(bytes) {
    return primitive('BITSTRING', `\0${bytes.toString('latin1')}`);
}
function algorithmIdentifier(dotted) {
    return sequence(oid(dotted), primitive('NULL', ''));
}
function toDer(value) {
    return Buffer.from(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().toDer(value).getBytes(), 'latin1');
}
function fromDer(der) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().fromDer(der.toString('latin1'));
}
function distinguishedName(subject) {
    const parts = _subject_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECT_PARTS */ .Wj.flatMap((part) => {
        const value = subject[part.field];
        if (value === undefined)
            return [];
        const type = part.field === 'countryName' ? 'PRINTABLESTRING' : 'UTF8';
        const attribute = sequence(oid(part.oid), primitive(type, Buffer.from(value, 'utf8').toString('latin1')));
        return [set(attribute)];
    });
    return sequence(...parts);
}


/***/ })

};

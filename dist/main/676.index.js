export const id = 676;
export const ids = [676];
export const modules = {

/***/ 9676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCsr: () => (/* binding */ createCsr)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7357);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2166);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5924);




// RFC 4055 section 5
const SHA512_WITH_RSA_ENCRYPTION = '1.2.840.113549.1.1.13';
const { Class, Type } = (node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default());
/**
 * Makes a PKCS#10 certification request (RFC 2986), signed with `sha512WithRSAEncryption`, and
 * returns it as PEM. `subject` must be free of `subjectProblems`. The subject is encoded byte for
 * byte as `openssl req -utf8 -subj` does it: CN, OU, L, ST, C, each in an RDN of its own, as
 * UTF8String but for the country's PrintableString.
 */
function createCsr(subject, keyPair) {
    const info = certificationRequestInfo(subject, keyPair);
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha512', toDer(info), keyPair.privateKey);
    const request = sequence(info, 
    // RFC 4055 section 5: the parameters are NULL, not absent.
    sequence(oid(SHA512_WITH_RSA_ENCRYPTION), primitive(Type.NULL, '')), 
    // The leading zero says that no bit of the last byte is unused.
    primitive(Type.BITSTRING, `\0${signature.toString('latin1')}`));
    return (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .encodePem */ .TS)(toDer(request), 'CERTIFICATE REQUEST');
}
// RFC 2986 section 4.1
function certificationRequestInfo(subject, { publicKey }) {
    const publicKeyDer = publicKey.export({ type: 'spki', format: 'der' });
    return sequence(primitive(Type.INTEGER, '\0'), // version v1(0)
    sequence(...relativeDistinguishedNames(subject)), node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().fromDer(publicKeyDer.toString('latin1')), 
    // attributes [0] has no OPTIONAL: with nothing to say it is empty, not absent.
    node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().create(Class.CONTEXT_SPECIFIC, 0, true, []));
}
// RFC 5280 section 4.1.2.4 and appendix A.1
function relativeDistinguishedNames(subject) {
    return _subject_js__WEBPACK_IMPORTED_MODULE_2__/* .SUBJECT_PARTS */ .Wj.flatMap((part) => {
        const value = subject[part.field];
        if (value === undefined)
            return [];
        const type = part.field === 'countryName' ? Type.PRINTABLESTRING : Type.UTF8;
        const attribute = sequence(oid(part.oid), primitive(type, bytesOf(value)));
        return [node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().create(Class.UNIVERSAL, Type.SET, true, [attribute])];
    });
}
// forge holds bytes as strings of one character a byte.
function bytesOf(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
function toDer(value) {
    return Buffer.from(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().toDer(value).getBytes(), 'latin1');
}
function sequence(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
}
function primitive(type, bytes) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().create(Class.UNIVERSAL, type, false, bytes);
}
function oid(dotted) {
    return primitive(Type.OID, node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_1___default().oidToDer(dotted).getBytes());
}


/***/ })

};

package org.chatelaine.bench.scep;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A PKIOperation ready to be sent, with what is needed to read its reply. */
public record ScepRequest(
    byte[] message,
    String transactionId,
    byte[] senderNonce,
    KeyPair keys,
    PrivateKey signingKey,
    X509Certificate signer,
    ScepCipher cipher) {}

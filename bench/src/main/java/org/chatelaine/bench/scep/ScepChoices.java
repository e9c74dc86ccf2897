package org.chatelaine.bench.scep;

/**
 * How a client speaks SCEP; null means what the server's capabilities suggest.
 *
 * @param digest {@code SHA-256}, {@code SHA-1}, … of the message signature
 * @param byGet whether PKIOperation goes by GET, as certmonger does
 */
public record ScepChoices(ScepCipher cipher, String digest, Boolean byGet) {

  /** As an Apple device: whatever the server's capabilities suggest. */
  public static ScepChoices asTold() {
    return new ScepChoices(null, null, null);
  }

  public ScepChoices encryptedWith(ScepCipher wanted) {
    return new ScepChoices(wanted, digest, byGet);
  }

  public ScepChoices signedWith(String wanted) {
    return new ScepChoices(cipher, wanted, byGet);
  }

  /** These choices with the gaps filled from what the server can. */
  ScepChoices completed(ScepCaps caps) {
    return new ScepChoices(
        cipher != null ? cipher : caps.aes() ? ScepCipher.AES_128 : ScepCipher.DES3,
        digest != null ? digest : caps.sha256() ? "SHA-256" : "SHA-1",
        byGet != null ? byGet : !caps.post());
  }
}

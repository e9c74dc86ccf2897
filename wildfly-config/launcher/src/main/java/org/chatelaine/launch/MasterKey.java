package org.chatelaine.launch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which every secret is kept. Sealed form: one byte version, twelve bytes nonce, then
 * AES-256-GCM with its tag; associated data binds the secret to its place. The product's secret box
 * reads and writes the same form.
 */
final class MasterKey {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int LENGTH = 32;

  private final byte[] key;

  MasterKey(byte[] key) {
    this.key = key.clone();
  }

  /** From the environment, else from {@code keys/master.key}, which is made at the first start. */
  static MasterKey of(Settings settings, DataFolder data) {
    return found(settings, data).orElseGet(() -> made(data));
  }

  /** The same without making one. */
  static Optional<MasterKey> found(Settings settings, DataFolder data) {
    var given = settings.get("MASTER_KEY");
    if (given.isPresent()) return given.map(key -> decoded(key, "CHATELAINE_MASTER_KEY"));
    var file = data.keys("master.key");
    if (!Files.exists(file)) return Optional.empty();
    var text = new String(DataFolder.read(file), StandardCharsets.US_ASCII);
    return Optional.of(decoded(text, file.toString()));
  }

  private static MasterKey made(DataFolder data) {
    var file = data.keys("master.key");
    // without it nothing sealed can ever be opened: a lost key must not be replaced silently
    if (Files.exists(data.keys("root-ca.key.sealed"))) {
      throw new Failure(
          Failure.DATA,
          "The master key "
              + file
              + " is missing, but there are secrets sealed with it."
              + " Put it back, or give it by CHATELAINE_MASTER_KEY.");
    }
    var fresh = new byte[LENGTH];
    new SecureRandom().nextBytes(fresh);
    DataFolder.write(file, Base64.getEncoder().encode(fresh));
    return new MasterKey(fresh);
  }

  private static MasterKey decoded(String base64, String source) {
    try {
      var key = Base64.getDecoder().decode(base64.strip());
      if (key.length == LENGTH) return new MasterKey(key);
    } catch (IllegalArgumentException notBase64) {
      // said below, without showing what was found
    }
    throw new Failure(Failure.DATA, source + " must hold 32 bytes in base64.");
  }

  byte[] seal(byte[] plain, String place) {
    var nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    try {
      var ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
      var sealed = new byte[1 + NONCE + ciphertext.length];
      sealed[0] = VERSION;
      System.arraycopy(nonce, 0, sealed, 1, NONCE);
      System.arraycopy(ciphertext, 0, sealed, 1 + NONCE, ciphertext.length);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] open(byte[] sealed, String place) {
    try {
      if (sealed.length < 1 + NONCE || sealed[0] != VERSION) throw cannotOpen(place, null);
      var nonce = java.util.Arrays.copyOfRange(sealed, 1, 1 + NONCE);
      return cipher(Cipher.DECRYPT_MODE, nonce, place)
          .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    } catch (GeneralSecurityException wrongKey) {
      throw cannotOpen(place, wrongKey);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static Failure cannotOpen(String place, Throwable cause) {
    return new Failure(
        Failure.DATA, place + " cannot be opened: the master key is another one.", cause);
  }

  /** A password for a file of ours, the same at each start. */
  String derived(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var bytes = mac.doFinal(("chatelaine " + purpose).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package org.chatelaine.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what must be secret in the database: AES-256-GCM under the master key, the row and column
 * as associated data, so that a sealed value copied to another row does not open there.
 *
 * <p>Format: one version byte (1), 12 bytes of nonce, ciphertext with its 16-byte tag.
 */
@ApplicationScoped
public class SecretBox {

  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MasterKey master;

  protected SecretBox() {
    this.master = null;
  }

  @Inject
  public SecretBox(MasterKey master) {
    this.master = master;
  }

  /** Seals a value for one column of one row. */
  public byte[] seal(byte[] plain, String table, String column, Object row) {
    var place = place(table, column, row);
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, place, plain);
    return ByteBuffer.allocate(1 + NONCE + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * Opens a value sealed for this column of this row.
   *
   * @throws SecretUnreadable when it was sealed elsewhere, altered, or under another master key
   */
  public byte[] open(byte[] box, String table, String column, Object row) {
    return openAt(box, place(table, column, row));
  }

  private byte[] openAt(byte[] box, String place) {
    if (box.length < 1 + NONCE + TAG_BITS / 8 || box[0] != VERSION)
      throw new SecretUnreadable(place, null);
    var nonce = new byte[NONCE];
    System.arraycopy(box, 1, nonce, 0, NONCE);
    var sealed = new byte[box.length - 1 - NONCE];
    System.arraycopy(box, 1 + NONCE, sealed, 0, sealed.length);
    return run(Cipher.DECRYPT_MODE, nonce, place, sealed);
  }

  /** Opens the content of a file sealed under its name. */
  public byte[] openFile(byte[] box, String name) {
    return openAt(box, "file/" + name);
  }

  private byte[] run(int mode, byte[] nonce, String place, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, master.key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException unreadable) {
      throw new SecretUnreadable(place, unreadable);
    }
  }

  private static String place(String table, String column, Object row) {
    return table + "/" + column + "/" + row;
  }
}

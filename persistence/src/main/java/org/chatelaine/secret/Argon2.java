package org.chatelaine.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106) in its usual text form {@code $argon2id$v=19$m=..,t=..,p=..$salt$hash}. */
final class Argon2 {

  /** OWASP's setting of least memory; the pool bounds how many run at once. */
  private static final int KIBIBYTES = 7 * 1024;

  private static final int ROUNDS = 5;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Argon2() {}

  static String hash(char[] password) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    var hash = run(password, salt, KIBIBYTES, ROUNDS, LANES, HASH);
    var text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(KIBIBYTES, ROUNDS, LANES, text.encodeToString(salt), text.encodeToString(hash));
  }

  static boolean matches(char[] password, String kept) {
    var part = kept.split("\\$");
    var cost = part[3].split("[=,]");
    var salt = Base64.getDecoder().decode(part[4]);
    var hash = Base64.getDecoder().decode(part[5]);
    var memory = Integer.parseInt(cost[1]);
    var rounds = Integer.parseInt(cost[3]);
    var lanes = Integer.parseInt(cost[5]);
    return MessageDigest.isEqual(hash, run(password, salt, memory, rounds, lanes, hash.length));
  }

  private static byte[] run(
      char[] password, byte[] salt, int memory, int rounds, int lanes, int length) {
    var argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(rounds)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    var hash = new byte[length];
    argon2.generateBytes(new String(password).getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}

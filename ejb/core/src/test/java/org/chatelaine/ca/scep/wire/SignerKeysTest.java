package org.chatelaine.ca.scep.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.chatelaine.ca.service.Signing;
import org.junit.jupiter.api.Test;

class SignerKeysTest {

  private static final RSAPublicKey KEY = (RSAPublicKey) new Signing().rsa(2048).getPublic();
  private static final BigInteger EXPONENT = KEY.getPublicExponent();

  @Test
  void readsAKeyAsItIs() {
    assertThat(SignerKeys.key(info(KEY.getModulus(), EXPONENT))).isEqualTo(KEY);
  }

  @Test
  void aHugeModulusIsRefusedBeforeAnyArithmetic() {
    // without small factors, so that nothing shows early that it is no product of two primes
    var huge = info(KEY.getModulus().pow(8), EXPONENT);
    var began = System.nanoTime();
    for (int i = 0; i < 20; i++) assertThat(refusal(huge)).isEqualTo("key-size");
    // a single look for prime factors takes more than a second with sixteen thousand bits
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anEvenModulusOrExponentIsNoKey() {
    assertThat(refusal(info(KEY.getModulus().add(BigInteger.ONE), EXPONENT))).isEqualTo("key-size");
    assertThat(refusal(info(KEY.getModulus(), BigInteger.valueOf(65_536)))).isEqualTo("key-size");
    assertThat(refusal(info(KEY.getModulus(), BigInteger.valueOf(3)))).isEqualTo("key-size");
  }

  @Test
  void aKeyThatIsNoneIsMalformed() {
    assertThat(refusal(new SubjectPublicKeyInfo(rsa(), new byte[] {1, 2, 3})))
        .isEqualTo("key-malformed");
  }

  private static String refusal(SubjectPublicKeyInfo info) {
    return catchThrowableOfType(ScepFailure.class, () -> SignerKeys.key(info)).reason();
  }

  private static SubjectPublicKeyInfo info(BigInteger modulus, BigInteger exponent) {
    try {
      return new SubjectPublicKeyInfo(
          rsa(), new org.bouncycastle.asn1.pkcs.RSAPublicKey(modulus, exponent));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static AlgorithmIdentifier rsa() {
    return new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
  }
}

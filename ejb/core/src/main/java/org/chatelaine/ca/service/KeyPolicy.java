package org.chatelaine.ca.service;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.chatelaine.kernel.Refused;

/** Which public keys are worth certifying. */
public final class KeyPolicy {

  private static final int SMALLEST = 2048;
  private static final int LARGEST = 4096;
  private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(65537);
  private static final int EXPONENT_BITS = 32;

  private KeyPolicy() {}

  /** Refuses, with {@code ca.key-weak}, an RSA or EC key that is too small, too large or odd. */
  public static void check(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) checkRsa(rsa.getModulus(), rsa.getPublicExponent());
    else if (key instanceof ECPublicKey ec) checkCurve(ec);
    else throw new Refused("ca.key-weak", key.getAlgorithm());
  }

  /** Whether an RSA key is of a size we take, so that arithmetic with it is bounded. */
  public static boolean takes(BigInteger modulus, BigInteger exponent) {
    var bits = modulus.bitLength();
    return modulus.signum() > 0
        && modulus.testBit(0)
        && bits >= SMALLEST
        && bits <= LARGEST
        && exponent.compareTo(LEAST_EXPONENT) >= 0
        && exponent.bitLength() <= EXPONENT_BITS
        && exponent.testBit(0);
  }

  private static void checkRsa(BigInteger modulus, BigInteger exponent) {
    if (!takes(modulus, exponent)) throw new Refused("ca.key-weak", modulus.bitLength());
  }

  private static void checkCurve(ECPublicKey key) {
    var order = key.getParams().getOrder().bitLength();
    if (order != 256 && order != 384) throw new Refused("ca.key-weak", order);
  }
}

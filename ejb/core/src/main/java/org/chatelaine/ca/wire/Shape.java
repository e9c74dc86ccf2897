package org.chatelaine.ca.wire;

import java.io.IOException;

/**
 * Looks at the nesting of BER before any parser builds objects of it, so that a few kilobytes
 * cannot take a deep stack or a million objects.
 */
public final class Shape {

  private static final int DEEPEST = 32;
  private static final int MOST = 4096;

  private final byte[] bytes;
  private int elements;

  private Shape(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Passes what is one BER element of tolerable depth and number of parts. */
  public static void check(byte[] bytes) throws IOException {
    var shape = new Shape(bytes);
    if (shape.element(0, bytes.length, 0) != bytes.length) throw new IOException("trailing bytes");
  }

  /** Walks one element; returns where it ends. */
  private int element(int at, int end, int depth) throws IOException {
    if (depth > DEEPEST || ++elements > MOST) throw new IOException("too deep or too many parts");
    var tag = octet(at++, end);
    if ((tag & 0x1f) == 0x1f) while ((octet(at++, end) & 0x80) != 0) continue;
    var first = octet(at++, end);
    var constructed = (tag & 0x20) != 0;
    if (first == 0x80) {
      if (!constructed) throw new IOException("indefinite length of a primitive");
      return untilEnd(at, end, depth);
    }
    var length = first;
    if (first > 0x80) {
      length = 0;
      for (int octets = first & 0x7f; octets > 0; octets--) {
        if (length > 0xffffff >> 1) throw new IOException("length too large");
        length = length << 8 | octet(at++, end);
      }
    }
    if (length > end - at) throw new IOException("longer than what holds it");
    if (constructed) all(at, at + length, depth);
    return at + length;
  }

  private void all(int at, int end, int depth) throws IOException {
    while (at < end) at = element(at, end, depth + 1);
  }

  private int untilEnd(int at, int end, int depth) throws IOException {
    while (octet(at, end) != 0 || octet(at + 1, end) != 0) at = element(at, end, depth + 1);
    return at + 2;
  }

  private int octet(int at, int end) throws IOException {
    if (at >= end) throw new IOException("ends too early");
    return bytes[at] & 0xff;
  }
}

package org.chatelaine.bench.plist;

/** Reads and writes XML property lists, the words in which Apple devices and servers talk. */
public final class Plist {
  private Plist() {}

  /** The dictionary at the root of a document. */
  public static Dict readDict(byte[] xml) {
    if (read(xml) instanceof Dict dict) return dict;
    throw new MalformedPlist("the root is not a dictionary");
  }

  /** Whatever value is at the root of a document. */
  public static Object read(byte[] xml) {
    return new PlistReader(xml).read();
  }

  /** The document for a value, UTF-8, with Apple's document type line as devices send it. */
  public static byte[] write(Object value) {
    return new PlistWriter().document(value);
  }
}

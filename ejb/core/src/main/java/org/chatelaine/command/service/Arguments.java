package org.chatelaine.command.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The names of a command's arguments, and how they are written down before they are sealed. */
public final class Arguments {

  /** What a locked device shows. */
  public static final String MESSAGE = "message";

  /** Whom a locked device offers to call. */
  public static final String PHONE = "phone";

  /** Six digits that open a locked or wiped Mac. */
  public static final String PIN = "pin";

  /** The PayloadIdentifier of the profile to remove. */
  public static final String IDENTIFIER = "identifier";

  /** That of the profile that makes a device ours; removing it ends that. */
  public static final String ENROLMENT_PROFILE = "org.chatelaine.enrolment";

  private Arguments() {}

  static byte[] write(Map<String, String> arguments) {
    try (var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes)) {
      out.writeShort(arguments.size());
      for (var argument : new TreeMap<>(arguments).entrySet()) {
        out.writeUTF(argument.getKey());
        out.writeUTF(argument.getValue());
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Map<String, String> read(byte[] written) {
    try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
      var arguments = new TreeMap<String, String>();
      for (int left = in.readShort(); left > 0; left--) arguments.put(in.readUTF(), in.readUTF());
      return arguments;
    } catch (IOException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }
}

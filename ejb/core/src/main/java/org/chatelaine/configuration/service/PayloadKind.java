package org.chatelaine.configuration.service;

import java.time.Instant;
import java.util.List;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.configuration.Content;
import org.chatelaine.configuration.Document;
import org.chatelaine.configuration.wire.Payload;

/**
 * What the product has to know of one kind of configuration. A new kind is one bean of this type,
 * one value that is its {@link Content}, and one form.
 */
interface PayloadKind<C extends Content> {

  ConfigurationKind kind();

  /** The content as it is kept; the same content gives the same document. */
  Document write(C content);

  /** The content of a document that {@link #write} made. */
  C read(byte[] document);

  /** What an Apple device is told. */
  Payload apple(C content);

  /** What an administrator should know about it, as message keys; nothing is refused any more. */
  List<String> warnings(C content, Instant now);
}

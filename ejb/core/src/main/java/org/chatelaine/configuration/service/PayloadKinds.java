package org.chatelaine.configuration.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.configuration.Content;
import org.chatelaine.configuration.Document;
import org.chatelaine.configuration.wire.Payload;

/** All kinds of configuration there are, found by their name. */
@ApplicationScoped
class PayloadKinds {

  @Inject @Any private Instance<PayloadKind<?>> kinds;

  Document write(Content content) {
    return of(content.kind()).write(content);
  }

  Content read(ConfigurationKind kind, byte[] document) {
    return of(kind).read(document);
  }

  Payload apple(ConfigurationKind kind, byte[] document) {
    var payloadKind = of(kind);
    return payloadKind.apple(payloadKind.read(document));
  }

  List<String> warnings(Content content, Instant now) {
    return of(content.kind()).warnings(content, now);
  }

  @SuppressWarnings("unchecked")
  private PayloadKind<Content> of(ConfigurationKind kind) {
    for (var found : kinds) if (found.kind() == kind) return (PayloadKind<Content>) found;
    throw new IllegalStateException("No bean knows the kind " + kind);
  }
}

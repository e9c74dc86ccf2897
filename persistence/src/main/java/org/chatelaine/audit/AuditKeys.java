package org.chatelaine.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.chatelaine.secret.SecretBox;

/** Keeps the audit's own key, made when it is first asked for; nothing else signs with it. */
@ApplicationScoped
public class AuditKeys {

  private static final String TABLE = "audit_key";
  private static final String COLUMN = "private_key";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  @Inject private SecretBox box;

  /** The key, in a transaction; of two nodes that make one at the same moment one fails. */
  public KeyPair pair() throws GeneralSecurityException {
    var kept = rows.find(AuditKey.class, AuditKey.ONLY);
    return kept == null ? made() : opened(kept);
  }

  private KeyPair opened(AuditKey kept) throws GeneralSecurityException {
    var encoded = box.open(kept.privateKey(), TABLE, COLUMN, AuditKey.ONLY);
    var secret = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    return new KeyPair(AuditFiles.publicKey(kept.publicKey()), secret);
  }

  private KeyPair made() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    var kept = box.seal(pair.getPrivate().getEncoded(), TABLE, COLUMN, AuditKey.ONLY);
    rows.persist(new AuditKey(kept, pair.getPublic().getEncoded()));
    rows.flush();
    return pair;
  }
}

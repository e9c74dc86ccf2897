package org.chatelaine.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/** Who gets one configuration. */
@Entity
@Table(name = "distribution_rule")
class DistributionRule {

  @Id
  @Column(name = "configuration_id")
  private UUID configuration;

  @Column(name = "space_id")
  private SpaceId space;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected DistributionRule() {}

  DistributionRule(UUID configuration, SpaceId space) {
    this.configuration = configuration;
    this.space = space;
  }

  void become(Audience audience, Instant now) {
    this.audience = audience;
    this.changedAt = now;
  }

  UUID configuration() {
    return configuration;
  }

  Audience audience() {
    return audience;
  }
}

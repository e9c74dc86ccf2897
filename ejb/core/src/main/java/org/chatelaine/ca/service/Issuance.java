package org.chatelaine.ca.service;

import org.chatelaine.ca.Certificate;
import org.chatelaine.kernel.Actor;

/** What was begun: a request, and the row that says what is about to be signed for it. */
public record Issuance(Actor actor, CertificateRequest request, Certificate row) {}

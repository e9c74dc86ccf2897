package org.chatelaine.platform.apple.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * By which certificate Apple lets us wake devices.
 *
 * @param topic null when none is set; then no Apple device can be invited
 * @param expires null for the test topic, under which nobody is woken
 * @param refusal what Apple refused lately; null when it takes what we send
 */
public record PushCertificateRow(String topic, Instant expires, boolean test, PushRefusal refusal)
    implements Serializable {}

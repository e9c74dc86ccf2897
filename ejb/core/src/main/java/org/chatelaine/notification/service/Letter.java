package org.chatelaine.notification.service;

import java.util.UUID;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.notification.NoticeText;

/** A mail opened for sending. */
record Letter(UUID id, SpaceId space, String recipient, String subject, NoticeText text) {}

package org.chatelaine.platform.apple.service;

import org.chatelaine.kernel.SpaceId;

/** Another push certificate holds from now on. */
record PushCertificateChanged(SpaceId space) {}

/** Configurations, who gets them, and how far they have come. */
package org.chatelaine.web.admin.configuration;

/** Profiles and settings as documents with versions; who gets them is told elsewhere. */
package org.chatelaine.configuration;

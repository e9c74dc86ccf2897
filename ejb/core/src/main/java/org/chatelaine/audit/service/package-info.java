/** Chains the audit's rows, signs how far the chains reach, and checks them. */
package org.chatelaine.audit.service;

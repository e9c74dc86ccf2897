/** Signing in, sessions, the first administrator, and what people change about themselves. */
package org.chatelaine.account.service;

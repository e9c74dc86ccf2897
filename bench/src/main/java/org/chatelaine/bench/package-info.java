/** The demo and the load program; both speak to the product over HTTP only. */
package org.chatelaine.bench;

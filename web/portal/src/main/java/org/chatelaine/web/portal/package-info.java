/** The self-service portal; it knows the product only by the interfaces made for it. */
package org.chatelaine.web.portal;

/** The devices' door asks for certificates and leaves the decision to the product. */
package org.chatelaine.trust;

/** What the portal may ask about the person who is signed in. */
package org.chatelaine.account.api;

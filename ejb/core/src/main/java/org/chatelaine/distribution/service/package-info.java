/** Sees to it that devices get what they are to have, and believes only what they list. */
package org.chatelaine.distribution.service;

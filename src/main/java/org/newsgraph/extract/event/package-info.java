/** Events: their words, participants, factuality, times and relations, and which mentions tell of one happening. */
package org.newsgraph.extract.event;

/** Claims about the world: entities, events, quotations and statements, each with the words that say so. */
package org.newsgraph.extract;

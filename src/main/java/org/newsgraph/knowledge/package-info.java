/** The ontology's data as the program uses it: the lexicon of events, the authority of names, word lists, the declared terms. */
package org.newsgraph.knowledge;

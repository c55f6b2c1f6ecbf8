/** Questions asked of graphs: data from files, SPARQL and named questions, answers in many formats, and explanations. */
package org.newsgraph.query;

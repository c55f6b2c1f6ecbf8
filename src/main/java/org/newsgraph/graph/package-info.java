/** From claims to RDF in the graph model, and writing it so that the same graph always gives the same bytes. */
package org.newsgraph.graph;

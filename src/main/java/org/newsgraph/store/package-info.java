/** Stores that hold graphs: TDB2 on disk, and servers that speak SPARQL or the Graph Store protocol. */
package org.newsgraph.store;

/**
 * The graphs over HTTP: a SPARQL endpoint, reading pages, named questions, and articles turned into graphs. Its libraries are on the
 * class path of the command {@code serve} only.
 */
package org.newsgraph.serve;

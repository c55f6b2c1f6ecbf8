/** Reads the XML of news agencies: NewsML-G2 and NITF. */
package org.newsgraph.article.xml;

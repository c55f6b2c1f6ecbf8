/** Reads feeds: RSS, Atom and JSON Feed. */
package org.newsgraph.article.feed;

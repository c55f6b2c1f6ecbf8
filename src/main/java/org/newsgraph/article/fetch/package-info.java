/** Fetches pages and feeds from the web, politely and within limits. */
package org.newsgraph.article.fetch;

/** What readers of the several formats find of an article, before any of it is understood. */
package org.newsgraph.article.raw;

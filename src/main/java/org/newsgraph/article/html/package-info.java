/** Reads web pages: what they tell of themselves in their head, and the article's own text. */
package org.newsgraph.article.html;

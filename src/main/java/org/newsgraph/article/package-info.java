/** Readers: files in the forms users have, to {@link org.newsgraph.article.Article}. */
package org.newsgraph.article;

package org.newsgraph.article;

/**
 * A picture of an article.
 *
 * @param url where it is, or null
 * @param caption its caption, or null
 */
public record Image(String url, String caption) {}

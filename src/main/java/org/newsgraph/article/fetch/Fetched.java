package org.newsgraph.article.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What a server sent.
 *
 * @param address where it came from in the end, after redirects
 * @param charset the encoding that the server told
 * @param bytes the content, decompressed
 */
public record Fetched(URI address, Optional<String> charset, byte[] bytes) {}

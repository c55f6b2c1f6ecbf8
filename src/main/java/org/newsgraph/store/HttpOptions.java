package org.newsgraph.store;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How servers are spoken to.
 *
 * @param credentials what they are told when they ask who it is
 * @param authorities a file of certificates (PEM) that are trusted besides the system's; null for none
 * @param gzip whether what is sent is compressed; null to compress it for servers elsewhere, as long as they take it
 * @param retries how often a request is sent again that a busy server or a broken connection did not answer
 * @param notes takes lines for the user about waiting and the like
 */
public record HttpOptions(Credentials credentials, Path authorities, Boolean gzip, int retries, Consumer<String> notes) {
    /** How often a request is sent again unless the user says otherwise. */
    public static final int USUAL_RETRIES = 5;
}

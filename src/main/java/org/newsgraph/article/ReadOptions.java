package org.newsgraph.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user says about the inputs.
 *
 * @param date the day to count relative times from where an article has no day of its own
 * @param charset the encoding of the inputs, UTF-8 unless the user says otherwise
 */
public record ReadOptions(Optional<LocalDate> date, Charset charset) {
    /** No day given, UTF-8. */
    public static ReadOptions standard() {
        return new ReadOptions(Optional.empty(), StandardCharsets.UTF_8);
    }
}

package org.newsgraph.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.newsgraph.article.fetch.WebOptions;

/**
 * What the user says about the inputs.
 *
 * @param date the day to count relative times from where an article has no day of its own
 * @param charset the encoding of the inputs
 * @param charsetGiven whether the user said the encoding; else each input's own is found out, and {@code charset} is UTF-8
 * @param format the format of all inputs; empty where it is recognised from each input's content
 * @param web how pages are fetched
 */
public record ReadOptions(Optional<LocalDate> date, Charset charset, boolean charsetGiven, Optional<InputFormat> format,
        WebOptions web) {
    /** Inputs in a known encoding. */
    public ReadOptions(Optional<LocalDate> date, Charset charset) {
        this(date, charset, true, Optional.empty(), WebOptions.standard());
    }

    /** No day given; format and encoding are found out. */
    public static ReadOptions standard() {
        return standard(Optional.empty());
    }

    /** Format and encoding are found out. */
    public static ReadOptions standard(Optional<LocalDate> date) {
        return new ReadOptions(date, StandardCharsets.UTF_8, false, Optional.empty(), WebOptions.standard());
    }

    /** The encoding that the user gave. */
    Optional<Charset> given() {
        return charsetGiven ? Optional.of(charset) : Optional.empty();
    }

    /** The same for inputs of one format. */
    ReadOptions as(InputFormat known) {
        return new ReadOptions(date, charset, charsetGiven, Optional.of(known), web);
    }
}

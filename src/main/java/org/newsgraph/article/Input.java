package org.newsgraph.article;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing to read.
 *
 * @param source what messages call it
 * @param name the identifier of its article: a file's name without extension; null where it has none, as standard input
 * @param extension the ending of its name, in small letters; empty where there is none
 * @param charset the encoding that a server told
 * @param address where it was on the web; empty where it was not
 */
record Input(String source, String name, String extension, Optional<String> charset, String address) {
    static Input of(String source, String name, String extension) {
        return new Input(source, name, extension, Optional.empty(), "");
    }

    /** A file by its name. */
    static Input file(String source, String fileName) {
        int dot = fileName.lastIndexOf('.');
        return of(source, dot > 0 ? fileName.substring(0, dot) : fileName,
                dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** What a compressed input holds: its name without the ending of the compression. */
    Input unpacked() {
        Input inner = name == null ? this : file(source, name);
        return new Input(source, inner.name, name == null ? "" : inner.extension, charset, address);
    }
}

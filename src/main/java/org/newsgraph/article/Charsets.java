package org.newsgraph.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out the encoding of an input: its byte order mark, else what the user, the server or the page says, else the bytes
 * themselves. A word that the bytes disprove is not believed: what is no UTF-8 is not read as UTF-8, and what can only be UTF-8
 * is read as that.
 */
final class Charsets {
    private static final Pattern DECLARED = Pattern.compile(
            "<meta\\b[^>]{0,500}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final int DECLARATION = 4096;
    private static final int FEWEST_SEQUENCES = 2;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    /** The encoding that a byte order mark tells. */
    static Optional<Charset> byteOrderMark(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        int third = at(bytes, 2);
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (first == 0xFF && second == 0xFE) {
            return Optional.of(third == 0 && at(bytes, 3) == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE);
        }
        if (first == 0xFE && second == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return first == 0 && second == 0 && third == 0xFE && at(bytes, 3) == 0xFF ? Optional.of(Charset.forName("UTF-32BE"))
                : Optional.empty();
    }

    /**
     * The encoding of an input.
     *
     * @param told what the user or a server says, if anything
     * @param markup whether the input may declare its encoding itself
     */
    static Charset of(byte[] bytes, Optional<String> told, boolean markup) {
        Optional<Charset> mark = byteOrderMark(bytes);
        if (mark.isPresent()) {
            return mark.get();
        }
        Optional<Charset> said = told.flatMap(Charsets::named).or(() -> markup ? declared(bytes) : Optional.empty());
        if (said.isPresent() && !said.get().equals(StandardCharsets.UTF_8)) {
            return isOneByte(said.get()) && isSurelyUtf8(bytes) ? StandardCharsets.UTF_8 : said.get();
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : detected(bytes);
    }

    /** An encoding by its name; ISO-8859-1 and ASCII on the web mean windows-1252. */
    static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            return Optional.of(
                    charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII) ? WINDOWS : charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        // What could be read byte by byte is not UTF-16, whatever it says.
        return declared.find() ? named(declared.group(1) == null ? declared.group(2) : declared.group(1))
                .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset) : Optional.empty();
    }

    private static Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        // Here it is no UTF-8, and single bytes that nothing else explains are those of western Windows.
        return name == null ? WINDOWS : named(name).filter(charset -> !charset.equals(StandardCharsets.UTF_8)).orElse(WINDOWS);
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether bytes beyond ASCII are there and all form UTF-8: in other encodings that would be a strange chance. */
    private static boolean isSurelyUtf8(byte[] bytes) {
        int sequences = 0;
        for (byte b : bytes) {
            sequences += (b & 0xC0) == 0xC0 ? 1 : 0;
        }
        return sequences >= FEWEST_SEQUENCES && isUtf8(bytes);
    }

    private static boolean isOneByte(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() <= 1;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }
}

package org.newsgraph.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.newsgraph.problem.BadInput;

/** From bytes to text: strict about the encoding, one kind of line end, nothing that is not text. */
public final class TextDecoder {
    /** The largest text file that is read, in bytes. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    /** The longest article, in UTF-16 units: longer ones are no articles but dumps, and would take hours to analyse. */
    public static final int MOST_CHARACTERS = 2_000_000;

    private TextDecoder() {}

    /**
     * All bytes of an input.
     *
     * @throws BadInput where it can't be read or has more than {@link #MOST_BYTES}
     */
    public static byte[] bytes(InputStream in, String source) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadInput(source + ": larger than " + MOST_BYTES / (1024 * 1024)
                        + " MB, the limit for a text file; split it, or give many articles as JSON Lines (.jsonl)");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    /** The encoding of a text file: what the user gave, else what its bytes tell. */
    static Charset charset(byte[] bytes, ReadOptions options) {
        if (options.charsetGiven()) {
            return options.charset();
        }
        boolean binary = Charsets.byteOrderMark(bytes).isEmpty() && new String(bytes, 0, Math.min(bytes.length, 4096),
                StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
        return binary ? StandardCharsets.UTF_8 : Charsets.of(bytes, Optional.empty(), false);
    }

    /** Says why an input can't be read. */
    static BadInput unreadable(String source, IOException e) {
        String why = switch (e) {
            case NoSuchFileException none -> "there is no such file; check the name";
            case AccessDeniedException denied -> "cannot be read, permission denied; allow reading it";
            case EOFException end -> "breaks off in the middle; copy or pack it anew";
            default -> "cannot be read"
                    + (e.getMessage() == null ? "" : " (" + e.getMessage().lines().findFirst().orElse("") + ")")
                    + "; give a readable file";
        };
        return new BadInput(source + ": " + why, e);
    }

    /**
     * The text of some bytes: a byte order mark is dropped, CRLF and CR become LF, control characters become spaces.
     *
     * @param bytes the whole file
     * @param charset its encoding
     * @param source its name, for messages
     * @throws BadInput where the file is empty, binary or not in that encoding; the message names line and byte (both from 1)
     */
    public static String text(byte[] bytes, Charset charset, String source) {
        if (bytes.length == 0) {
            throw new BadInput(source + ": the file is empty; give a file that holds an article");
        }
        int mark = byteOrderMark(bytes, charset, source);
        boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        if (!wide) {
            refuseBinary(bytes, source);
        }
        String text = strict(bytes, mark, charset, source, true);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new BadInput(source + ": the file holds only white space; give a file that holds an article");
        }
        return clean(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u0085', '\n').replace('\u2028', '\n')
                .replace('\u2029', '\n').replace('\f', '\n'));
    }

    /**
     * Bytes decoded without any repair.
     *
     * @param begin where to begin
     * @param file whether the bytes are a file, so that the message names the line; else the source names it
     */
    static String strict(byte[] bytes, int begin, Charset charset, String source, boolean file) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
        CharBuffer out = CharBuffer.allocate((int) ((bytes.length - begin) * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            int at = in.position();
            int lines = 1;
            for (int i = begin; i < at; i++) {
                if (bytes[i] == '\n') {
                    lines++;
                }
            }
            throw new BadInput(source + ": " + (file ? "line " + lines + ", " : "") + "byte " + (at + 1) + " (0x"
                    + String.format("%02X", bytes[at]) + ") is not " + charset.name()
                    + "; name the file's encoding, such as --charset windows-1252");
        }
        return out.flip().toString();
    }

    /** Characters that are no text (controls, halves of surrogate pairs) are replaced one for one, so that offsets stay. */
    static String clean(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char better = c;
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == '\u007F' || c == '\uFFFE' || c == '\uFFFF') {
                better = ' ';
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            } else if (Character.isSurrogate(c)) {
                better = '\uFFFD';
            }
            if (better != c) {
                if (clean == null) {
                    clean = new StringBuilder(text);
                }
                clean.setCharAt(i, better);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static int byteOrderMark(byte[] bytes, Charset charset, String source) {
        if (!charset.equals(StandardCharsets.UTF_8) || bytes.length < 2) {
            return 0;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            throw new BadInput(source + ": begins with the byte order mark of UTF-16; give --charset UTF-16");
        }
        return bytes.length > 2 && first == 0xEF && second == 0xBB && (bytes[2] & 0xFF) == 0xBF ? 3 : 0;
    }

    private static void refuseBinary(byte[] bytes, String source) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new BadInput(source + ": a binary file, byte " + (i + 1)
                        + " is NUL; give plain text or JSON Lines (for UTF-16 text add --charset UTF-16)");
            }
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1).stripLeading();
        if (start.startsWith("%PDF-")) {
            throw new BadInput(source + ": a PDF file; give plain text or JSON Lines");
        }
    }
}

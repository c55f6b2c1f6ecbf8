package org.newsgraph.query;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Lets bytes through only as long as they are UTF-8; Jena's parsers would put a replacement character for what is not. */
final class Utf8Input extends FilterInputStream {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    private final char[] characters = new char[1 << 13];
    private final CharBuffer scratch = CharBuffer.wrap(characters);
    /** The last bytes of a read that are the beginning of a character only. */
    private byte[] rest = new byte[0];
    private long line = 1;

    Utf8Input(InputStream in) {
        super(in);
    }

    /** The line in which reading stands, from 1; after a failure the line of the bytes that are wrong. */
    long line() {
        return line;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int count = super.read(bytes, start, length);
        ByteBuffer unread = ByteBuffer.allocate(rest.length + Math.max(0, count)).put(rest);
        if (count > 0) {
            unread.put(bytes, start, count);
        }
        unread.flip();
        check(unread, count < 0);
        rest = new byte[unread.remaining()];
        unread.get(rest);
        return count;
    }

    private void check(ByteBuffer bytes, boolean last) throws IOException {
        CoderResult result;
        do {
            result = decoder.decode(bytes, scratch, last);
            scratch.flip();
            for (int i = 0; i < scratch.limit(); i++) {
                line += characters[i] == '\n' ? 1 : 0;
            }
            scratch.clear();
            if (result.isError()) {
                throw new NotUtf8();
            }
        } while (result.isOverflow());
    }

    /** Says that bytes are no UTF-8. */
    static final class NotUtf8 extends IOException {
        private static final long serialVersionUID = 1L;

        NotUtf8() {
            super("not UTF-8 text");
        }
    }
}

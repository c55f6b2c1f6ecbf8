package org.newsgraph.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The first 128 bits of a SHA-256: enough to tell any number of texts apart, and small enough to be kept for each article of a long
 * run.
 *
 * @param high the first 64 bits
 * @param low the next 64
 */
public record Fingerprint(long high, long low) {
    private static final int DIGITS = 32;

    /** Of some bytes. */
    public static Fingerprint of(byte[] bytes) {
        return ofDigest(sha256().digest(bytes));
    }

    /** Of a text. */
    public static Fingerprint of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Of several values one after the other, by what they are as strings; no two lists of values run together.
     *
     * @param parts the values; null differs from every text
     */
    public static Fingerprint ofAll(Iterable<?> parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : bytes.length).array());
            digest.update(bytes);
        }
        return ofDigest(digest.digest());
    }

    /** Of what a SHA-256 gave. */
    public static Fingerprint ofDigest(byte[] sha256) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256);
        return new Fingerprint(bytes.getLong(), bytes.getLong());
    }

    /** The fingerprint that {@link #toString()} wrote; empty for any other text. */
    public static Optional<Fingerprint> parse(String text) {
        if (text == null || text.length() != DIGITS || !text.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        return Optional.of(new Fingerprint(HexFormat.fromHexDigitsToLong(text, 0, DIGITS / 2),
                HexFormat.fromHexDigitsToLong(text, DIGITS / 2, DIGITS)));
    }

    /** A new SHA-256 to feed bit by bit. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}

package org.newsgraph.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Names for IRIs and files: lower-case ASCII letters, digits and hyphens. */
public final class Slug {
    private static final int LONGEST = 80;

    private Slug() {}

    /**
     * The slug of a name: accents and apostrophes dropped, "U.S." as "us", everything else that is no letter or digit a hyphen, cut
     * at a word within 80 characters. A name without one Latin letter or digit gives a short hash of itself.
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L")
                .replace("đ", "d").replace("Đ", "D").replace("æ", "ae").replace("Æ", "Ae").replace("œ", "oe").replace("ı", "i")
                .replaceAll("['’‘`ʻʼ]", "")
                .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)|(?<=\\.\\p{L})\\.", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.isEmpty()) {
            return "x" + hash(name);
        }
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int cut = plain.lastIndexOf('-', LONGEST);
        return plain.substring(0, cut > LONGEST / 2 ? cut : LONGEST);
    }

    /** Eight hexadecimal digits of the SHA-256 of a text. */
    public static String hash(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    /** The SHA-256 of some bytes in hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}

package org.newsgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.newsgraph.problem.BadInput;
import org.newsgraph.text.Tables;

/**
 * Tells the language of a text. A text full of English function words is English without further ado; for any other text
 * OpenNLP's language detector is asked, whose model is loaded then.
 */
public final class LanguageTeller {
    private static final int FEWEST_LETTERS = 80;
    private static final int MOST_CHARACTERS = 6_000;
    private static final double ENGLISH_RATE = 0.2;
    private static final int FEWEST_WORDS = 12;
    private static final String MODEL = "/langdetect-183.bin";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Set<String> ENGLISH =
            new HashSet<>(Tables.rows(LanguageTeller.class, "english.txt").stream().map(row -> row.get(0)).toList());
    private static final Map<String, String> SHORT_TAGS = shortTags();

    private static LanguageDetectorME detector;

    private LanguageTeller() {}

    /** The BCP 47 tag of a text's language ("en", "ja"), or empty for a text of less than 80 letters. */
    public static Optional<String> tell(String text) {
        String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        // An ideograph says as much as a short word.
        if (start.codePoints().filter(Character::isLetter).map(c -> Character.isIdeographic(c) ? 3 : 1).sum() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        if (isPlainlyEnglish(start)) {
            return Optional.of("en");
        }
        Language best = best(start);
        return best == null ? Optional.empty() : Optional.of(SHORT_TAGS.getOrDefault(best.getLang(), best.getLang()));
    }

    static boolean isPlainlyEnglish(String text) {
        int words = 0;
        int english = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words++;
            if (ENGLISH.contains(word.group().toLowerCase(Locale.ROOT))) {
                english++;
            }
        }
        return words >= FEWEST_WORDS && english >= ENGLISH_RATE * words;
    }

    /** From the detector's ISO 639-3 codes to the two letters that BCP 47 prefers; single languages of a family to its tag. */
    private static Map<String, String> shortTags() {
        Map<String, String> tags = new TreeMap<>();
        for (String two : Locale.getISOLanguages()) {
            if (two.length() == 2) {
                tags.putIfAbsent(Locale.of(two).getISO3Language(), two);
            }
        }
        tags.put("cmn", "zh");
        tags.put("arb", "ar");
        tags.put("pes", "fa");
        tags.put("ekk", "et");
        tags.put("lvs", "lv");
        tags.put("zlm", "ms");
        tags.put("zsm", "ms");
        tags.put("swh", "sw");
        tags.put("plt", "mg");
        tags.put("khk", "mn");
        tags.put("uzn", "uz");
        tags.put("azj", "az");
        tags.put("als", "sq");
        tags.put("npi", "ne");
        tags.put("ory", "or");
        tags.put("pnb", "pa");
        tags.put("ydd", "yi");
        return tags;
    }

    /** The detector counts in buffers of its own, so only one thread may ask at a time; the first question loads the model. */
    private static synchronized Language best(String text) {
        if (detector == null) {
            try (InputStream in = LanguageTeller.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new BadInput(MODEL.substring(1) + ": the language detector's model is missing from the program;"
                            + " install it again, or say each article's inLanguage");
                }
                detector = new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new BadInput(
                        MODEL.substring(1) + ": the language detector's model cannot be read; install the program again", e);
            }
        }
        return detector.predictLanguage(text);
    }
}

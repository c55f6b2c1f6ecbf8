package org.newsgraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Small tables of words that lie beside the classes that use them: one row a line, cells parted by tabs, # begins a comment line. */
public final class Tables {
    private Tables() {}

    /**
     * The rows of a table, in its order.
     *
     * @param beside a class in the folder where the table lies
     * @param name the table's file name
     */
    public static List<List<String>> rows(Class<?> beside, String name) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(List.of(line.split("\t")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rows);
    }

    /** The second cells of the rows whose first cell is {@code kind}. */
    public static List<String> of(List<List<String>> rows, String kind) {
        return rows.stream().filter(row -> row.get(0).equals(kind)).map(row -> row.get(1)).toList();
    }

    /** Words as one alternative of a pattern, longer ones first so that none hides another. */
    public static String anyOf(List<String> words) {
        return words.stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote).collect(
                Collectors.joining("|", "(?:", ")"));
    }

    /** Patterns as one, in table order. */
    public static Pattern pattern(List<String> patterns) {
        return Pattern.compile(patterns.stream().collect(Collectors.joining("|", "(?:", ")")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

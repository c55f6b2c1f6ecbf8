package org.newsgraph.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder of articles of mixed kinds, made of building blocks: text files, JSON files, archives of JSON Lines, pages, feeds, agencies'
 * messages, web archives, and packed files, among them duplicates, later versions, articles in German, without a date, and some that
 * can't be read. The same number gives the same folder.
 */
final class MixedArticles {
    /** How many articles come to lie in one folder, so that kinds are mixed in the order of reading as well. */
    private static final int TOGETHER = 100;

    private static final List<String> STATES =
            List.of("Norway", "Chile", "Japan", "Kenya", "Poland", "Canada", "Vietnam", "Ghana",
                    "Portugal", "Peru", "Finland", "Egypt");
    private static final List<String> TOWNS =
            List.of("Oslo", "Santiago", "Tokyo", "Nairobi", "Warsaw", "Ottawa", "Hanoi", "Accra",
                    "Lisbon", "Lima", "Helsinki", "Cairo");
    private static final List<String> OFFICES =
            List.of("foreign minister", "prime minister", "president", "finance minister", "defence minister");
    private static final List<String> THINGS =
            List.of("fishing quotas", "a rail link", "grain exports", "border checks", "a research fleet", "flood aid");
    private static final List<String> SENTENCES = List.of(
            "The %3$s of %1$s met the %3$s of %2$s in %4$s on %5$s to discuss %6$s.",
            "%1$s condemned %2$s for delays over %6$s.",
            "“We will not wait another year,” the %3$s said in %4$s.",
            "%2$s has announced sanctions against two ports of %1$s in response to the dispute.",
            "Lawmakers in %4$s could vote on %6$s next month.",
            "%1$s and %2$s agreed to send %7$d experts to %4$s by the end of the year.",
            "Some %7$d people protested outside the parliament in %4$s on %5$s evening.",
            "The %3$s of %2$s denied that the state had broken the agreement.",
            "%1$s is considering a complaint to the United Nations.",
            "A storm killed %7$d people near %4$s last week and destroyed part of the harbour.",
            "The two governments signed the agreement on %6$s in %4$s.",
            "%2$s will open an office for %6$s in %4$s in May.");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
    private static final String GERMAN =
            "Die Ministerin ist am Freitag nach Berlin gereist, um dort mit den Vertretern der anderen "
                    + "Staaten über die Lage der Häfen zu sprechen. Vorschlag Nummer %d soll am Montag beraten werden.";

    private final Path folder;
    private final Random random = new Random(20240305);
    private final Set<String> failing = new TreeSet<>();
    /** What one folder's archives are to hold. */
    private final List<String> lines = new ArrayList<>();
    private final List<Item> captured = new ArrayList<>();
    private String part;

    private MixedArticles(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a folder.
     *
     * @param number how many times something is added to it: now and then two articles, or one that can't be read
     * @return the inputs that can't be read, as messages name them
     */
    static Set<String> make(Path folder, int number) throws IOException {
        MixedArticles articles = new MixedArticles(folder);
        for (int begin = 0; begin < number; begin += TOGETHER) {
            articles.part("part-" + begin / TOGETHER, begin, Math.min(number, begin + TOGETHER));
        }
        return articles.failing;
    }

    private void part(String name, int begin, int end) throws IOException {
        part = name;
        Files.createDirectory(folder.resolve(part));
        for (int i = begin; i < end; i++) {
            add(i);
        }
        file("archive.jsonl", String.join("\n", lines) + "\n");
        file("captured.warc.gz", ArticleForms.archive(captured));
        lines.clear();
        captured.clear();
    }

    /** A made-up article. */
    record Item(int number, String headline, String body, LocalDate date) {
        /** An address that no other article has. */
        String address() {
            return "https://example.org/news/" + number + "/" + Integer.toHexString(body.hashCode());
        }
    }

    private Item item(int number) {
        int one = random.nextInt(STATES.size());
        int two = (one + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
        String thing = THINGS.get(random.nextInt(THINGS.size()));
        StringBuilder body = new StringBuilder();
        for (int i = 0, sentences = 3 + random.nextInt(6); i < sentences; i++) {
            body.append(i == 0 ? "" : i % 3 == 0 ? "\n\n" : " ")
                    .append(SENTENCES.get(random.nextInt(SENTENCES.size())).formatted(STATES.get(one), STATES.get(two),
                            OFFICES.get(random.nextInt(OFFICES.size())), TOWNS.get(random.nextInt(TOWNS.size())),
                            DAYS.get(random.nextInt(DAYS.size())), thing, 2 + random.nextInt(80)));
        }
        return new Item(number, STATES.get(one) + " and " + STATES.get(two) + " argue over " + thing + " in round " + number,
                body.toString(), LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300)));
    }

    private void add(int number) throws IOException {
        Item item = item(number);
        boolean even = number / 12 % 2 == 0;
        switch (number % 12) {
            case 0 -> file("text-" + number + ".txt", ArticleForms.text(item));
            case 1 -> file("undated-" + number + ".txt", item.body() + "\n");
            case 2, 3 -> lines.add(ArticleForms.json(item, null).toString());
            case 4 -> file("object-" + number + ".json", ArticleForms.json(item, null).toString());
            case 5 -> {
                JsonObject first = ArticleForms.json(item, item.address());
                JsonObject second = first.deepCopy();
                second.addProperty("articleBody", item.body() + "\n\n" + item(number).body());
                second.addProperty("dateModified", item.date() + "T18:00:00Z");
                lines.add(first.toString());
                lines.add(second.toString());
            }
            case 6 -> file("page-" + number + ".html", ArticleForms.page(item));
            case 7 -> file("feed-" + number + (even ? ".rss" : ".atom"),
                    even ? ArticleForms.rss(List.of(item, item(number))) : ArticleForms.atom(List.of(item, item(number))));
            case 8 -> file("agency-" + number + ".xml",
                    even ? ArticleForms.nitf(item) : ArticleForms.newsml(List.of(item, item(number))));
            case 9 -> captured.add(item);
            case 10 -> packed(number, item, even);
            default -> odd(number, item);
        }
    }

    private void packed(int number, Item item, boolean alone) throws IOException {
        if (alone) {
            file("packed-" + number + ".html.gz", ArticleForms.gzip(bytes(ArticleForms.page(item))));
        } else {
            Map<String, byte[]> entries = new TreeMap<>();
            entries.put("a/zipped-" + number + ".html", bytes(ArticleForms.page(item)));
            entries.put("zipped-" + number + ".txt.gz", ArticleForms.gzip(bytes(ArticleForms.text(item(number)))));
            file("packed-" + number + ".zip", ArticleForms.zip(entries));
        }
    }

    private void odd(int number, Item item) throws IOException {
        switch (number / 12 % 6) {
            case 0 -> {
                lines.add(ArticleForms.json(item, null).toString());
                lines.add(ArticleForms.json(item, "https://example.org/copies/" + number).toString());
            }
            case 1 -> {
                lines.add("{\"identifier\": \"broken-" + number + "\", ");
                failing.add(part + "/archive.jsonl:" + lines.size());
            }
            case 2 -> file("german-" + number + ".txt", GERMAN.formatted(number) + "\n");
            case 3 -> failing("empty-" + number + ".txt", new byte[0]);
            case 4 -> {
                byte[] whole = ArticleForms.gzip(bytes(ArticleForms.text(item)));
                failing("cut-" + number + ".txt.gz", Arrays.copyOf(whole, whole.length / 2));
            }
            default -> failing("bare-" + number + ".html", bytes("<!DOCTYPE html><title>Nothing</title><body></body>"));
        }
    }

    private void failing(String name, byte[] content) throws IOException {
        file(name, content);
        failing.add(part + "/" + name);
    }

    private void file(String name, String text) throws IOException {
        file(name, bytes(text));
    }

    private void file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(part).resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

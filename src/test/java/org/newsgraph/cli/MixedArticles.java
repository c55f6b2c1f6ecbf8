package org.newsgraph.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder of articles of mixed kinds, made of building blocks: text files in folders below, JSON files, an archive of JSON Lines, among
 * them duplicates, later versions, articles in German, without a date, and some that can't be read. The same number gives the same
 * folder.
 */
final class MixedArticles {
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
    private final List<String> lines = new ArrayList<>();

    private MixedArticles(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a folder.
     *
     * @param number how many articles, the unreadable ones included
     * @return the inputs that can't be read, as messages name them
     */
    static Set<String> make(Path folder, int number) throws IOException {
        MixedArticles articles = new MixedArticles(folder);
        for (int i = 0; i < number; i++) {
            articles.add(i);
        }
        Files.write(folder.resolve("archive.jsonl"), articles.lines);
        return articles.failing;
    }

    private record Item(String headline, String body, LocalDate date) {}

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
        return new Item(STATES.get(one) + " and " + STATES.get(two) + " argue over " + thing + " in round " + number,
                body.toString(), LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300)));
    }

    private void add(int number) throws IOException {
        Item item = item(number);
        switch (number % 10) {
            case 0, 1, 2 -> text(number, item.headline() + "\n\n" + item.date() + "\n\n" + item.body() + "\n");
            case 3 -> text(number, item.body() + "\n");
            case 4, 5, 6 -> lines.add(json(number, item, null).toString());
            case 7 -> {
                Path file = folder.resolve("objects/object-" + number + ".json");
                Files.createDirectories(file.getParent());
                Files.writeString(file, json(number, item, null).toString());
            }
            case 8 -> {
                JsonObject first = json(number, item, "https://example.org/news/" + number);
                JsonObject second = first.deepCopy();
                second.addProperty("articleBody", item.body() + "\n\n" + item(number).body());
                second.addProperty("dateModified", item.date() + "T18:00:00Z");
                lines.add(first.toString());
                lines.add(second.toString());
            }
            default -> odd(number, item);
        }
    }

    private void odd(int number, Item item) throws IOException {
        switch (number / 10 % 4) {
            case 0 -> {
                lines.add(json(number, item, null).toString());
                lines.add(json(number, item, "https://example.org/copies/" + number).toString());
            }
            case 1 -> {
                lines.add("{\"identifier\": \"broken-" + number + "\", ");
                failing.add("archive.jsonl:" + lines.size());
            }
            case 2 -> text(number, GERMAN.formatted(number) + "\n");
            default -> {
                text(number, "");
                failing.add("text-" + number + ".txt");
            }
        }
    }

    private void text(int number, String text) throws IOException {
        Path file = folder.resolve("texts/" + number / 100 + "/text-" + number + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static JsonObject json(int number, Item item, String url) {
        JsonObject json = new JsonObject();
        json.addProperty("@type", "NewsArticle");
        json.addProperty("identifier", "item-" + number + (url == null ? "" : "-web"));
        json.addProperty("headline", item.headline());
        json.addProperty("datePublished", item.date().toString());
        json.addProperty("inLanguage", "en");
        json.addProperty("articleBody", item.body());
        if (url != null) {
            json.addProperty("url", url);
        }
        return json;
    }
}

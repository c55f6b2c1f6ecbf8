package org.newsgraph.page;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;

/**
 * A network drawn: boxes with names, lines with roles.
 *
 * @param width in units of the picture
 * @param height in the same
 * @param boxes events and entities
 * @param lines between them
 * @param about what it shows, in words
 * @param left how many things were left out; 0 for none
 * @param json the same for a script: boxes with their places, lines
 */
record NetworkPicture(int width, int height, List<Box> boxes, List<Line> lines, String about, int left, String json) {
    private static final int LETTER = 7;
    private static final int ROW = 16;
    private static final int LONGEST_ROW = 22;
    private static final int ROWS = 3;
    private static final int EDGE = 6;
    private static final double BREADTH = 1.5;
    private static final double ARROW = 3;

    /** A name in a box. */
    record Box(int x, int y, int width, int height, int round, String classes, String title, Optional<String> href,
            List<Row> rows) {}

    /** A row of a name. */
    record Row(int x, int y, String text) {}

    /** A line between boxes with an arrow at its end. */
    record Line(String x1, String y1, String x2, String y2, String classes, String title) {}

    /**
     * Draws a network; empty where it has no lines.
     *
     * @param numbers what the page calls its events by, 0 for those without a number
     */
    static Optional<NetworkPicture> of(Network network, Things things, ToIntFunction<Node> numbers) {
        return network.edges().isEmpty() ? Optional.empty() : Optional.of(new Drawing(network, things, numbers).draw());
    }

    private static final class Drawing {
        private final Network network;
        private final Things things;
        private final ToIntFunction<Node> numbers;
        private final Map<Node, Integer> index = new HashMap<>();
        private final List<List<String>> names = new ArrayList<>();
        private final double[] widths;
        private final double[] heights;
        private Layout layout;
        private double left = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;

        Drawing(Network network, Things things, ToIntFunction<Node> numbers) {
            this.network = network;
            this.things = things;
            this.numbers = numbers;
            int count = network.nodes().size();
            widths = new double[count];
            heights = new double[count];
            for (int i = 0; i < count; i++) {
                Node node = network.nodes().get(i);
                index.put(node, i);
                List<String> rows = rows(name(node));
                names.add(rows);
                int longest = rows.stream().mapToInt(String::length).max().orElse(1);
                widths[i] = longest * LETTER + 24;
                heights[i] = rows.size() * ROW + 12;
            }
        }

        private String name(Node node) {
            if (things.kind(node) != Kind.EVENT) {
                return things.label(node);
            }
            int number = numbers.applyAsInt(node);
            return (number > 0 ? number + " " : "") + things.mainClass(node);
        }

        private static List<String> rows(String name) {
            List<String> rows = new ArrayList<>();
            StringBuilder row = new StringBuilder();
            for (String word : name.split("\\s+")) {
                if (!row.isEmpty() && row.length() + word.length() >= LONGEST_ROW) {
                    rows.add(row.toString());
                    row.setLength(0);
                }
                row.append(row.isEmpty() ? "" : " ").append(word);
            }
            rows.add(row.toString());
            boolean cut = rows.size() > ROWS;
            List<String> shown = new ArrayList<>();
            for (String text : rows.subList(0, Math.min(ROWS, rows.size()))) {
                int letters = text.codePointCount(0, text.length());
                shown.add(letters <= LONGEST_ROW ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_ROW - 1)) + "…");
            }
            if (cut && !shown.getLast().endsWith("…")) {
                shown.set(ROWS - 1, shown.getLast() + " …");
            }
            return shown;
        }

        NetworkPicture draw() {
            List<int[]> edges = network.edges().stream().map(e -> new int[] {index.get(e.from()), index.get(e.to())}).toList();
            layout = new Layout(widths, heights, edges, BREADTH);
            double right = -Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            for (int i = 0; i < widths.length; i++) {
                left = Math.min(left, layout.x(i) - widths[i] / 2 - EDGE);
                top = Math.min(top, layout.y(i) - heights[i] / 2 - EDGE);
                right = Math.max(right, layout.x(i) + widths[i] / 2 + EDGE);
                bottom = Math.max(bottom, layout.y(i) + heights[i] / 2 + EDGE);
            }
            List<Box> boxes = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                boxes.add(box(i));
            }
            long events = network.nodes().stream().filter(n -> things.kind(n) == Kind.EVENT).count();
            String about = Readable.count(events, "event") + " and " + Readable.count(network.nodes().size() - events,
                    "person, organisation or place", "people, organisations and places") + ", joined by "
                    + Readable.count(network.edges().size(), "role");
            return new NetworkPicture((int) Math.ceil(right - left), (int) Math.ceil(bottom - top), boxes,
                    network.edges().stream().map(this::line).toList(), about, network.left(), json());
        }

        private Box box(int i) {
            Node node = network.nodes().get(i);
            Ref ref = things.ref(node);
            int middle = (int) Math.round(layout.x(i) - left);
            int y = (int) Math.round(layout.y(i) - heights[i] / 2 - top);
            List<Row> rows = new ArrayList<>();
            for (String row : names.get(i)) {
                rows.add(new Row(middle, y + 6 + ROW * rows.size() + 12, row));
            }
            String factuality = Factuality.of(things.reading(), node).map(f -> " " + f.css()).orElse("");
            int round = ref.kind().equals(Kind.PERSON.css()) ? (int) heights[i] / 2 : ref.kind().equals(Kind.EVENT.css()) ? 5 : 0;
            return new Box((int) Math.round(middle - widths[i] / 2), y, (int) widths[i], (int) heights[i], Math.min(round, 20),
                    ref.kind() + factuality, things.label(node), ref.href(), rows);
        }

        private Line line(Network.Edge edge) {
            int from = index.get(edge.from());
            int to = index.get(edge.to());
            double[] start = border(from, to, 0);
            double[] end = border(to, from, ARROW);
            String title = things.label(edge.from()) + " – " + edge.role() + " – " + things.label(edge.to());
            return new Line(tenth(start[0] - left), tenth(start[1] - top), tenth(end[0] - left), tenth(end[1] - top), style(edge),
                    title);
        }

        private String style(Network.Edge edge) {
            boolean fromEvent = things.kind(edge.from()) == Kind.EVENT;
            boolean toEvent = things.kind(edge.to()) == Kind.EVENT;
            return fromEvent && toEvent ? "between" : fromEvent ? "towards" : toEvent ? "acts" : "belongs";
        }

        /** Where the line from one box to another leaves it. */
        private double[] border(int box, int other, double distance) {
            double dx = layout.x(other) - layout.x(box);
            double dy = layout.y(other) - layout.y(box);
            double halfWidth = widths[box] / 2 + distance;
            double halfHeight = heights[box] / 2 + distance;
            double scale = Math.min(dx == 0 ? Double.MAX_VALUE : halfWidth / Math.abs(dx),
                    dy == 0 ? Double.MAX_VALUE : halfHeight / Math.abs(dy));
            return new double[] {layout.x(box) + dx * Math.min(1, scale), layout.y(box) + dy * Math.min(1, scale)};
        }

        /** A tenth is finer than any screen, and coarser than what machines may compute differently. */
        private static String tenth(double value) {
            long tenths = Math.round(value * 10);
            return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths) % 10);
        }

        private String json() {
            List<Map<String, Object>> nodes = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                Box box = box(i);
                Map<String, Object> node = new LinkedHashMap<>();
                node.put("id", "n" + i);
                node.put("label", String.join("\n", names.get(i)));
                node.put("title", box.title());
                node.put("kind", box.classes());
                box.href().ifPresent(href -> node.put("href", href));
                node.put("x", box.x() + box.width() / 2);
                node.put("y", box.y() + box.height() / 2);
                node.put("width", box.width());
                node.put("height", box.height());
                nodes.add(node);
            }
            List<Map<String, Object>> edges = new ArrayList<>();
            for (Network.Edge edge : network.edges()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("source", "n" + index.get(edge.from()));
                line.put("target", "n" + index.get(edge.to()));
                line.put("role", edge.role());
                line.put("style", style(edge));
                edges.add(line);
            }
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("nodes", nodes);
            all.put("edges", edges);
            return new Gson().toJson(all);
        }
    }
}

package org.newsgraph.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.newsgraph.query.Reading;

/**
 * A picture of when things happen: an axis with the events on it, each as long as its date is vague. News speaks of years and of
 * minutes at once, so that the axis is not to scale: a long gap takes more room than a short one, but not as much more as it is longer.
 *
 * @param width in units of the picture
 * @param height in the same
 * @param axis where the axis lies, from the top
 * @param items the events in time order
 * @param ticks the dates on the axis
 */
record TimeLine(int width, int height, int axis, List<Item> items, List<Tick> ticks) {
    private static final int WIDTH = 920;
    private static final int MARGIN = 44;
    private static final int LANE = 30;
    private static final int NEEDED = 46;
    private static final int BELOW = 34;
    private static final int TICK = 118;
    private static final int SIGN = 7;

    /**
     * An event on the line.
     *
     * @param x where its date begins
     * @param width how long its date is, at least 0
     * @param y the middle of its lane
     * @param labelX where its number stands
     * @param sign its factuality
     * @param number what the page calls it by
     * @param ref its name
     * @param when its date in words
     * @param machine its date as it stands in the graph
     */
    record Item(int x, int width, int y, int labelX, String sign, int number, Ref ref, String when, String machine) {
        /** The left edge of the sign. */
        int signX() {
            return x - SIGN - 1;
        }

        /** The upper edge of the sign. */
        int signY() {
            return y - SIGN - 1;
        }

        /** The upper edge of the bar. */
        int top() {
            return y - 4;
        }

        /** The foot of the number. */
        int labelY() {
            return y + 4;
        }
    }

    /** Whether there is more than one place on the line: one is told better in words. */
    boolean drawn() {
        return items.stream().mapToInt(Item::x).distinct().count() > 1;
    }

    /** The lower end of the strokes at dates. */
    int tickEnd() {
        return axis + 5;
    }

    /** The foot of the dates' letters. */
    int tickText() {
        return axis + 20;
    }

    /** A date on the axis. */
    record Tick(int x, String label, String align) {}

    private record Dated(Node event, int number, String value, LocalDate from, LocalDate to) {}

    /**
     * The line of those events that have a date; empty where none has.
     *
     * @param numbers what the page calls its events by
     */
    static Optional<TimeLine> of(Things things, List<Node> events, ToIntFunction<Node> numbers) {
        Reading reading = things.reading();
        List<Dated> dated = new ArrayList<>();
        for (Node event : events) {
            String start = reading.text(event, EventReader.START).orElse("");
            String end = reading.text(event, Reading.schema("endDate")).orElse(start);
            Optional<LocalDate> from = Readable.firstDay(start);
            Optional<LocalDate> to = Readable.dayAfter(end);
            if (from.isPresent() && to.isPresent()) {
                boolean order = to.get().isAfter(from.get());
                dated.add(new Dated(event, numbers.applyAsInt(event), start, from.get(),
                        order ? to.get() : from.get().plusDays(1)));
            }
        }
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        dated.sort(Comparator.comparing(Dated::from).thenComparing(Dated::value).thenComparing(Dated::number));
        return Optional.of(draw(things, dated));
    }

    private static TimeLine draw(Things things, List<Dated> dated) {
        Scale scale = new Scale(dated);
        List<Integer> lanes = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Integer> lane = new ArrayList<>();
        for (Dated event : dated) {
            int x = scale.x(event.from);
            int end = isDay(event) ? x : scale.x(event.to);
            int free = 0;
            while (free < lanes.size() && lanes.get(free) > x) {
                free++;
            }
            if (free == lanes.size()) {
                lanes.add(0);
            }
            lanes.set(free, Math.max(end, x) + NEEDED);
            lane.add(free);
        }
        int axis = lanes.size() * LANE + 8;
        for (int i = 0; i < dated.size(); i++) {
            Dated event = dated.get(i);
            int x = scale.x(event.from);
            int length = isDay(event) ? 0 : Math.max(0, scale.x(event.to) - x);
            String sign = Factuality.of(things.reading(), event.event).map(Factuality::css).orElse("occurred");
            items.add(new Item(x, length, axis - LANE / 2 - lane.get(i) * LANE - 4, Math.max(x + length, x) + SIGN + 4, sign,
                    event.number, things.ref(event.event), Readable.date(event.value), event.value));
        }
        return new TimeLine(WIDTH, axis + BELOW, axis, items, ticks(dated, scale));
    }

    private static boolean isDay(Dated event) {
        return !event.to.isAfter(event.from.plusDays(1));
    }

    private static List<Tick> ticks(List<Dated> dated, Scale scale) {
        List<Tick> ticks = new ArrayList<>();
        int free = 0;
        for (Dated event : dated) {
            int x = scale.x(event.from);
            String label = Readable.date(event.value.replaceAll("T.*", ""));
            boolean known = !ticks.isEmpty() && ticks.getLast().label().equals(label);
            if (x >= free && !known) {
                ticks.add(new Tick(x, label, x < MARGIN + TICK / 2 ? "start" : x > WIDTH - MARGIN - TICK / 2 ? "end" : "middle"));
                free = x + TICK;
            }
        }
        return ticks;
    }

    /** Dates to places: between two dates that are spoken of, room grows with the logarithm of the days. */
    private static final class Scale {
        private final List<LocalDate> dates;
        private final double[] at;

        Scale(List<Dated> dated) {
            TreeSet<LocalDate> spoken = new TreeSet<>();
            dated.forEach(event -> {
                spoken.add(event.from);
                spoken.add(event.to);
            });
            dates = List.copyOf(spoken);
            at = new double[dates.size()];
            for (int i = 1; i < at.length; i++) {
                long days = dates.get(i).toEpochDay() - dates.get(i - 1).toEpochDay();
                at[i] = at[i - 1] + 1 + StrictMath.log(days) / StrictMath.log(2);
            }
        }

        int x(LocalDate date) {
            double place = at[dates.indexOf(date)] / at[at.length - 1];
            return (int) Math.round(MARGIN + place * (WIDTH - 2 * MARGIN));
        }
    }
}

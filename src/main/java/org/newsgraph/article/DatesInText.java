package org.newsgraph.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date in what a page or a record gives as its date, where other words may stand around it. */
final class DatesInText {
    private static final int EARLIEST = 1600;
    private static final int WEST = 10;
    private static final int EAST = 13;
    private static final Pattern INSIDE = Pattern.compile(
            "(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?"
                    + "(?:Z|[+-]\\d{2}:?\\d{2})?)?|\\b" + DateParser.MONTH + "\\s*\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}"
                    + "|(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+" + DateParser.MONTH + ",?[\\s-]+\\d{4}"
                    + "|(?<![\\d.])\\d{1,2}\\.\\d{1,2}\\.\\d{4}|(?<!\\d)\\d{4}/\\d{1,2}/\\d{1,2}(?!\\d)|(?<![\\d/])\\d{1,2}/\\d{1,2}/\\d{4}(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");

    private static final Pattern NAMED_IN_ADDRESS = Pattern.compile("/((?:19|20)\\d{2})/" + DateParser.MONTH + "/(\\d{1,2})(?=/)",
            Pattern.CASE_INSENSITIVE);

    private DatesInText() {}

    /** The first of some texts that is or holds a date. */
    static Optional<NewsDate> first(List<String> texts, Optional<LocalDate> near) {
        return texts.stream().map(text -> find(text, near)).flatMap(Optional::stream).findFirst();
    }

    /**
     * When an article was published. A moment in universal time may be another day than where it was published; the day before
     * counts where the address or the page shows it.
     *
     * @param address where the article stands on the web, or null
     */
    static Optional<NewsDate> published(List<String> texts, String address, Optional<LocalDate> near) {
        Optional<NewsDate> first = first(texts, near);
        Optional<NewsDate> named = address == null ? Optional.empty() : inAddress(address);
        if (first.isEmpty()) {
            return named;
        }
        OffsetDateTime moment = first.get().moment().orElse(null);
        if (moment == null || moment.getOffset().getTotalSeconds() != 0) {
            return first;
        }
        LocalDate before = moment.minusHours(WEST).toLocalDate();
        LocalDate after = moment.plusHours(EAST).toLocalDate();
        if (named.isPresent() && !named.get().day().equals(moment.toLocalDate())
                && (named.get().day().equals(before) || named.get().day().equals(after))) {
            return named;
        }
        return texts.stream().map(text -> find(text, near)).flatMap(Optional::stream)
                .filter(date -> !date.day().equals(moment.toLocalDate()) && date.day().equals(before)).findFirst()
                .or(() -> first);
    }

    /** The date that a text is, or the first in it. */
    static Optional<NewsDate> find(String text, Optional<LocalDate> near) {
        Matcher compact = COMPACT.matcher(text);
        String plain = !compact.matches() ? text : compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3)
                + (compact.group(4) == null ? "" : "T" + compact.group(4) + ":" + compact.group(5) + ":"
                        + (compact.group(6) == null ? "00" : compact.group(6))
                        + (compact.group(7) == null ? "" : compact.group(7)));
        Optional<NewsDate> whole = DateParser.parse(plain).flatMap(date -> date.resolve(near)).filter(DatesInText::plausible);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher inside = INSIDE.matcher(text.length() > 400 ? text.substring(0, 400) : text);
        while (inside.find()) {
            Optional<NewsDate> date = DateParser.parse(inside.group()).flatMap(found -> found.resolve(near))
                    .filter(DatesInText::plausible);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The day that an address names, "/2024/03/05/". */
    static Optional<NewsDate> inAddress(String address) {
        Matcher named = NAMED_IN_ADDRESS.matcher(address);
        if (named.find()) {
            return find(named.group(3) + " " + named.group(2) + " " + named.group(1), Optional.empty());
        }
        Matcher day = IN_ADDRESS.matcher(address);
        return day.find() ? find(day.group(1) + "-" + day.group(2) + "-" + day.group(3), Optional.empty()) : Optional.empty();
    }

    private static boolean plausible(NewsDate date) {
        return date.day().getYear() >= EARLIEST;
    }
}

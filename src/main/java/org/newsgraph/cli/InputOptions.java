package org.newsgraph.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.newsgraph.article.InputFormat;
import org.newsgraph.article.ReadOptions;
import org.newsgraph.article.fetch.WebOptions;
import org.newsgraph.problem.WrongUsage;
import picocli.CommandLine.Option;

/** What the user says about the inputs. */
final class InputOptions {
    private static final int LONGEST_DELAY = 3600;

    @Option(names = "--input-format", paramLabel = "FORMAT",
            description = "text, html, json, feed, warc, newsml or nitf; default: recognised from each input's content.")
    private String format;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD",
            description = "Day of publication of articles that give none themselves.")
    private String date;

    @Option(names = "--charset", paramLabel = "NAME",
            description = "Encoding of the inputs; default: told by each input, or found out.")
    private String charset;

    @Option(names = "--follow", description = "Fetch the page that each item of a feed leads to, and read that.")
    private boolean follow;

    @Option(names = "--delay", paramLabel = "SECONDS", defaultValue = "1",
            description = "Least time between two requests to the same host; default ${DEFAULT-VALUE}.")
    private double delay;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30",
            description = "Most time for one page from the web; default ${DEFAULT-VALUE}.")
    private double timeout;

    ReadOptions reading() {
        if (!(delay >= 0 && delay <= LONGEST_DELAY)) {
            throw new WrongUsage("--delay " + delay + ": give seconds from 0 to " + LONGEST_DELAY);
        }
        if (!(timeout > 0 && timeout <= LONGEST_DELAY)) {
            throw new WrongUsage("--timeout " + timeout + ": give seconds above 0, up to " + LONGEST_DELAY);
        }
        return new ReadOptions(day(), encoding(), charset != null, Optional.ofNullable(format).map(InputFormat::of),
                new WebOptions(follow, duration(delay), duration(timeout), WebOptions.MOST_BYTES));
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.max(seconds > 0 ? 1 : 0, Math.round(seconds * 1000)));
    }

    private Optional<LocalDate> day() {
        try {
            return date == null ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw new WrongUsage("--date " + date + ": no day; write it as 2024-03-05", e);
        }
    }

    private Charset encoding() {
        try {
            return charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--charset " + charset + ": unknown; try UTF-8, ISO-8859-1 or windows-1252", e);
        }
    }
}

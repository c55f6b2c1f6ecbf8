package org.newsgraph.cli;

import java.util.List;
import java.util.Optional;
import org.newsgraph.article.ReadOptions;
import org.newsgraph.pipeline.InOrder;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.NegativeAnswer;

/** One export: articles are read in one thread, mined in several, and written here, in the order in which they came. */
final class ExportRun {
    private final ExportPlan plan;
    private final GraphOutput place;
    private final ExportReport report;
    /** Null where nobody asks why. */
    private final TraceOutput traces;
    private final ExportProgress progress;
    private int written;
    private int kept;
    private int duplicates;
    private int events;
    private int quotations;
    private int failed;
    private int refused;
    private int defects;
    private boolean stopped;

    /**
     * @param place where graphs go
     * @param report hears of every article
     * @param traces where it is written why events are as they are; null where nobody asks
     * @param progress tells people
     */
    ExportRun(ExportPlan plan, GraphOutput place, ExportReport report, TraceOutput traces, ExportProgress progress) {
        this.plan = plan;
        this.place = place;
        this.report = report;
        this.traces = traces;
        this.progress = progress;
    }

    /** Exports everything, or what there is until the process is told to end. */
    @SuppressWarnings("try") // Stopping works by being there.
    void run(List<String> inputs, ReadOptions reading, int threads) {
        try (InOrder<ArticleResult> work = new InOrder<>(threads); Stopping stopping = new Stopping(work::stop)) {
            work.read(feed -> ArticleWork.read(plan, inputs, reading, place, feed));
            Optional<ArticleResult> next = work.next(progress::tick);
            while (next.isPresent()) {
                ArticleResult result = written(next.get());
                count(result);
                report.add(result);
                progress.passed(result.state() == ArticleResult.State.WRITTEN || result.state() == ArticleResult.State.FAILED);
                next = work.next(progress::tick);
            }
            stopped = work.isCutShort();
        } finally {
            progress.clear();
        }
    }

    /** Writes what is to be written; what can't be is a failure. */
    private ArticleResult written(ArticleResult result) {
        if (result.note() != null) {
            progress.say(result.note());
        }
        ArticleResult last = result;
        if (result.graph() != null) {
            try {
                place.write(result.graph(), result.done());
                if (traces != null) {
                    traces.write(result.trace());
                }
                return result;
            } catch (BadInput e) {
                last = result.failed(e, e.getMessage());
            }
        }
        if (last.problem() != null) {
            progress.trouble(last.problem());
        }
        if (last.isNewFailure()) {
            place.failed(last.article(), last.done());
        }
        return last;
    }

    private void count(ArticleResult result) {
        switch (result.state()) {
            case WRITTEN -> written++;
            case KEPT -> kept++;
            case DUPLICATE -> duplicates++;
            case FAILED -> {
                failed++;
                refused += result.problem() instanceof NegativeAnswer ? 1 : 0;
                defects += result.problem() instanceof IllegalStateException ? 1 : 0;
            }
        }
        if (result.done() != null) {
            events += result.done().events();
            quotations += result.done().quotations();
        }
    }

    /** Ends the output and tells how it went; gives the exit code. */
    int finish(String output, boolean failEmpty) {
        if (stopped) {
            place.pause();
            progress.warn("stopped after " + count(written + kept + failed, "article")
                    + ("-".equals(output) ? "" : "; give the same command with --resume to go on"));
            return ExitCodes.PARTLY_DONE;
        }
        if (written + kept == 0 && failed > 0) {
            return refused == failed ? ExitCodes.NO : defects == failed ? ExitCodes.DEFECT : ExitCodes.BAD_INPUT;
        }
        place.commit();
        if (traces != null) {
            traces.commit();
        }
        if (!output.equals("-")) {
            progress.say(count(written + kept, "article") + ", " + count(events, "event") + ", "
                    + count(quotations, "quotation") + " written to " + output
                    + (kept == 0 ? "" : "; " + kept + (kept == 1 ? " was" : " were") + " there already")
                    + (duplicates == 0 ? "" : "; " + count(duplicates, "duplicate") + " left out"));
        }
        if (failed > 0) {
            progress.warn(count(failed, "article") + " failed; the rest is written");
            return ExitCodes.PARTLY_DONE;
        }
        if (failEmpty && events + quotations == 0) {
            throw new NegativeAnswer("no event and no quotation was found");
        }
        return ExitCodes.DONE;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

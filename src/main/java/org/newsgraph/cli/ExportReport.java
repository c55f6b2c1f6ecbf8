package org.newsgraph.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.StoreProblem;
import org.newsgraph.problem.WrongUsage;

/**
 * What came of every article of a batch, in the order of reading: JSON Lines with {@code input}, {@code outcome}, and as far as there
 * are any {@code article}, {@code triples}, {@code events}, {@code quotations}, {@code milliseconds} and {@code error}. The file appears
 * when the run ends, be it early; times differ from run to run.
 */
final class ExportReport implements AutoCloseable {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path file;
    private final DraftFile draft;
    private boolean begun;

    /**
     * Begins a report.
     *
     * @param file where it goes; null for none
     * @throws BadInput where that is a folder
     * @throws WrongUsage where it is standard output
     * @throws StoreProblem where it can't be written
     */
    ExportReport(Path file) {
        this.file = file;
        if (file != null && Files.isDirectory(file)) {
            throw new BadInput("--report " + file + ": is a folder; name a file");
        }
        if (file != null && GraphOutput.isStandardOutput(file.toString())) {
            throw new WrongUsage("--report " + file + ": standard output is for graphs; name a file");
        }
        try {
            draft = file == null ? null : new DraftFile(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Takes the next article. */
    void add(ArticleResult result) {
        if (draft == null) {
            return;
        }
        begun = true;
        JsonObject line = new JsonObject();
        line.addProperty("input", result.input());
        line.addProperty("outcome", result.state().name().toLowerCase(Locale.ROOT));
        if (result.article() != null) {
            line.addProperty("article", result.article());
        }
        if (result.done() != null && result.problem() == null) {
            line.addProperty("triples", result.done().triples());
            line.addProperty("events", result.done().events());
            line.addProperty("quotations", result.done().quotations());
        }
        if (result.done() != null && result.milliseconds() >= 0) {
            line.addProperty("milliseconds", result.milliseconds());
        }
        if (result.problem() != null) {
            line.addProperty("error", Troubles.message(result.problem()));
        }
        try {
            draft.stream().write((GSON.toJson(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private StoreProblem failed(IOException e) {
        return new StoreProblem(
                "--report " + file + ": cannot be written (" + Reason.of(e) + "); make room or name another place",
                e);
    }

    /** Puts the report in its place, if there is something in it. */
    @Override
    public void close() {
        if (draft != null) {
            try (draft) {
                if (begun) {
                    draft.commit();
                }
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }
}

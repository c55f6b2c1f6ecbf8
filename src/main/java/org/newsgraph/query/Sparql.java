package org.newsgraph.query;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.newsgraph.problem.BadInput;

/** Parses SPARQL queries. */
public final class Sparql {
    private static final int LONGEST_LINE = 100;
    private static final Pattern PLACE = Pattern.compile("at line (\\d{1,9}), column (\\d{1,9})");

    private Sparql() {}

    /**
     * The query of a text. Known prefixes need no declaration; a declared one counts before them.
     *
     * @param source what messages call the text: a file's path, a question's name, "the query"
     * @throws BadInput where the text is no query: with line, column and the line itself
     */
    public static Query parse(String text, String source, Map<String, String> prefixes) {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(prefixes);
        try {
            return QueryFactory.parse(query, text, null, Syntax.defaultQuerySyntax);
        } catch (QueryParseException e) {
            throw broken(text, source, e);
        } catch (QueryException e) {
            throw new BadInput(source + ": not a SPARQL query: " + firstLine(e.getMessage()) + "; mend the query", e);
        }
    }

    /**
     * The update of a text, as above.
     *
     * @throws BadInput where the text is no update: with line, column and the line itself
     */
    public static UpdateRequest parseUpdate(String text, String source, Map<String, String> prefixes) {
        UpdateRequest update = new UpdateRequest();
        update.getPrefixMapping().setNsPrefixes(prefixes);
        try {
            UpdateFactory.parse(update, text);
            return update;
        } catch (QueryParseException e) {
            throw broken(text, source, e);
        } catch (QueryException e) {
            throw new BadInput(source + ": not a SPARQL update: " + firstLine(e.getMessage()) + "; mend it", e);
        }
    }

    private static BadInput broken(String text, String source, QueryParseException e) {
        int line = e.getLine();
        int column = e.getColumn();
        // The exception's own place is that of the last word that was right; the message has the one that is wrong.
        Matcher wrong = PLACE.matcher(e.getMessage());
        if (wrong.find()) {
            line = Integer.parseInt(wrong.group(1));
            column = Integer.parseInt(wrong.group(2));
        }
        String[] lines = text.split("\\R", -1);
        boolean known = line > 0 && line <= lines.length;
        String where = known ? ":" + line + (column > 0 ? ":" + column : "") : "";
        return new BadInput(source + where + ": not a SPARQL query: " + reason(e.getMessage())
                + (known ? " in: " + excerpt(lines[line - 1], column) : "; mend the query"), e);
    }

    /** The parser's own words without what is said elsewhere: the place, and the long list of what could stand there. */
    private static String reason(String message) {
        String first = firstLine(message);
        first = first.replaceFirst("^(?i)line:? \\d+, column:? \\d+:? ?", "");
        first = first.replaceFirst(" at line \\d+, column \\d+\\.?", "");
        first = first.replaceAll("\" \"([^\"]*)\" \"([^\"]*) \"\"", "'$2'").replaceAll("\\s+", " ").strip();
        first = first.replace("\"<EOF>\"", "the end of the query, too early,").replace("<EOF>", "the end of the query");
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.strip().lines().findFirst().orElse("unreadable");
    }

    /** A long line's part around a column, from 1. */
    private static String excerpt(String line, int column) {
        if (line.length() <= LONGEST_LINE) {
            return line.strip();
        }
        int begin = Math.max(0, Math.min(column - LONGEST_LINE / 2, line.length() - LONGEST_LINE));
        int end = Math.min(line.length(), begin + LONGEST_LINE);
        return (begin > 0 ? "…" : "") + line.substring(begin, end).strip() + (end < line.length() ? "…" : "");
    }
}

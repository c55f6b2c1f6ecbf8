package org.newsgraph.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows as text: columns that line up on a terminal, or a Markdown table. */
final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<String> header = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] right;

    Table(Answer.Rows answer, Prefixes prefixes) {
        Cells cells = new Cells(prefixes);
        for (Var variable : answer.variables()) {
            header.add(variable.getVarName());
        }
        right = new boolean[header.size()];
        Arrays.fill(right, !answer.rows().isEmpty());
        for (Binding row : answer.rows()) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < right.length; column++) {
                Node node = row.get(answer.variables().get(column));
                right[column] &= node == null || Cells.isNumber(node);
                line.add(cells.of(node));
            }
            rows.add(line);
        }
    }

    /**
     * Aligned columns under a header.
     *
     * @param width columns to fit into, long cells wrapped; 0 for one line a row, as long as it takes
     */
    String aligned(int width) {
        int[] widths = widths();
        if (width > 0) {
            shrink(widths, width - GAP.length() * (widths.length - 1));
        }
        StringBuilder text = new StringBuilder();
        line(text, header, widths);
        List<String> rules = new ArrayList<>();
        for (int columns : widths) {
            rules.add("─".repeat(columns));
        }
        line(text, rules, widths);
        for (List<String> row : rows) {
            line(text, row, widths);
        }
        return text.toString();
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        List<List<String>> escaped = rows.stream().map(row -> row.stream().map(Table::escape).toList()).toList();
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[column] = Math.max(3, Math.max(DisplayWidth.of(header.get(column)),
                    escaped.stream().mapToInt(row -> DisplayWidth.of(row.get(at))).max().orElse(0)));
        }
        List<String> rules = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            rules.add("-".repeat(widths[column] - 1) + (right[column] ? ":" : "-"));
        }
        piped(text, header, widths);
        piped(text, rules, widths);
        escaped.forEach(row -> piped(text, row, widths));
        return text.toString();
    }

    private void piped(StringBuilder text, List<String> cells, int[] widths) {
        text.append('|');
        for (int column = 0; column < widths.length; column++) {
            text.append(' ').append(DisplayWidth.pad(cells.get(column), widths[column], right[column])).append(" |");
        }
        text.append('\n');
    }

    private static String escape(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "\\<").replace("*", "\\*").replace("_", "\\_")
                .replace("`", "\\`").replace("[", "\\[");
    }

    private int[] widths() {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = DisplayWidth.of(header.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        return widths;
    }

    /** Takes from the widest columns until the sum fits, but leaves each enough for a word. */
    private static void shrink(int[] widths, int room) {
        int sum = Arrays.stream(widths).sum();
        while (sum > room) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            sum--;
        }
    }

    /** One row, as many lines as its longest cell needs. */
    private void line(StringBuilder text, List<String> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            List<String> lines = DisplayWidth.of(cells.get(column)) <= widths[column] ? List.of(cells.get(column))
                    : DisplayWidth.wrap(cells.get(column), Math.max(2, widths[column]));
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int index = 0; index < height; index++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = index < wrapped.get(column).size() ? wrapped.get(column).get(index) : "";
                line.append(column == 0 ? "" : GAP).append(DisplayWidth.pad(cell, widths[column], right[column]));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }
}

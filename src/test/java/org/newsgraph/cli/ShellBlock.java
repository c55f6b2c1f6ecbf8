package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands of one fenced block of a Markdown text.
 *
 * @param line where the block begins, from 1
 * @param commands its lines without comments and empty ones; a line that ends in a backslash goes on in the next
 */
record ShellBlock(int line, List<String> commands) {
    /** All blocks whose fence says {@code sh} and nothing else. */
    static List<ShellBlock> in(List<String> markdown) {
        List<ShellBlock> blocks = new ArrayList<>();
        List<String> commands = null;
        String begun = "";
        int start = 0;
        boolean isFenced = false;
        for (int i = 0; i < markdown.size(); i++) {
            String line = markdown.get(i).strip();
            if (line.startsWith("```")) {
                isFenced = !isFenced;
                if (commands != null) {
                    blocks.add(new ShellBlock(start, List.copyOf(commands)));
                }
                commands = isFenced && line.equals("```sh") ? new ArrayList<>() : null;
                start = i + 1;
            } else if (commands != null && line.endsWith("\\")) {
                begun += line.substring(0, line.length() - 1);
            } else if (commands != null) {
                String command = begun + line;
                begun = "";
                if (!command.isEmpty() && !command.startsWith("#")) {
                    commands.add(command);
                }
            }
        }
        return blocks;
    }
}

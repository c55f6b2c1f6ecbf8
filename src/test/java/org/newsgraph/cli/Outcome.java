package org.newsgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one command line did.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err the lines it wrote to standard error
 */
record Outcome(int code, String out, List<String> err) {
    /** Runs a command line in this process, as the program's main method would. */
    static Outcome of(Object... args) {
        return fed("", args);
    }

    /** As above, with standard input. */
    static Outcome fed(String stdin, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outcome outcome = into(out, stdin, args);
        return new Outcome(outcome.code, out.toString(StandardCharsets.UTF_8), outcome.err);
    }

    /** As above, with standard output going elsewhere. */
    static Outcome into(OutputStream stdout, String stdin, Object... args) {
        PrintStream formerOut = System.out;
        InputStream formerIn = System.in;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream checked = new StandardOutput(stdout);
        PrintStream bytes = new PrintStream(checked, false, StandardCharsets.UTF_8);
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        try {
            System.setOut(bytes);
            System.setIn(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)));
            int code = Newsgraph.run(new PrintWriter(checked, false, StandardCharsets.UTF_8),
                    new PrintWriter(err, false, StandardCharsets.UTF_8), bytes, words);
            return new Outcome(code, "", err.toString(StandardCharsets.UTF_8).lines().toList());
        } finally {
            System.setOut(formerOut);
            System.setIn(formerIn);
        }
    }

    /** All of standard error. */
    String errors() {
        return String.join("\n", err);
    }
}

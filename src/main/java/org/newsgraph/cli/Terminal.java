package org.newsgraph.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** What the program writes to: a person's terminal, or a file or pipe. */
final class Terminal {
    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;

    private Terminal() {}

    /** Whether standard output is a terminal. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console without a terminal, and it tells.
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Whether standard error is a terminal on which something can be drawn anew; Java can't tell, but the shell can. */
    static boolean isErrorsThere() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            Process test = new ProcessBuilder("/bin/sh", "-c", "test -t 2").redirectError(Redirect.INHERIT).start();
            return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException e) {
            return isThere();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The columns of the terminal that standard error is. */
    static int widthOfErrors() {
        int columns = columns();
        return columns == 0 ? USUAL_WIDTH : Math.max(NARROWEST, columns);
    }

    /** Whether to mark text with colour and bold: on a terminal, unless NO_COLOR or the like asks for none. */
    static boolean isColoured() {
        return isThere() && Ansi.AUTO.enabled();
    }

    /** The terminal's columns: COLUMNS where it is set, else what the terminal says; 0 where there is no terminal. */
    static int width() {
        if (!isThere()) {
            return 0;
        }
        return widthOfErrors();
    }

    private static int columns() {
        int columns = number(System.getenv("COLUMNS"));
        if (columns == 0) {
            String[] size = ask().split(" ");
            columns = size.length == 2 ? number(size[1]) : 0;
        }
        return columns;
    }

    private static String ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(Redirect.from(new File("/dev/tty")))
                    .redirectError(Redirect.DISCARD).start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return stty.waitFor(1, TimeUnit.SECONDS) && stty.exitValue() == 0 ? size : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

package org.newsgraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the program's exit codes mean, the same for every command. */
public final class ExitCodes {
    public static final int DONE = 0;
    public static final int NO = 1;
    public static final int WRONG_USAGE = 2;
    public static final int BAD_INPUT = 3;
    public static final int FAILED_STORE = 4;
    public static final int PARTLY_DONE = 5;
    public static final int DEFECT = 70;

    private ExitCodes() {}

    /** The list as {@code --help} shows it: code to meaning, in ascending order. */
    static Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>();
        list.put(" " + DONE, "done");
        list.put(" " + NO,
                "the answer is no: ASK is false, data is invalid, an example of a lexicon fails, nothing was extracted with "
                        + "--fail-empty");
        list.put(" " + WRONG_USAGE, "wrong usage");
        list.put(" " + BAD_INPUT, "bad input: unreadable, malformed, or every input of a batch failed");
        list.put(" " + FAILED_STORE, "a store, the network, the disk or memory failed, or nobody reads the output any more");
        list.put(" " + PARTLY_DONE, "part of a batch failed, or a signal stopped it; the rest is written");
        list.put(String.valueOf(DEFECT), "a defect of Newsgraph");
        return list;
    }
}

package org.newsgraph.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A program that is measured.
 *
 * @param name as the table shows it
 * @param command gives the command line for one run, which may write into the empty folder it is given
 */
record Contender(String name, Function<Path, List<String>> command) {}

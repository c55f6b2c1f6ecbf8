package org.newsgraph.bench;

/**
 * What one run cost.
 *
 * @param seconds from the start of the process to its end, by the wall clock
 * @param peakBytes the most memory it held at once (resident set), 0 where the system does not tell
 */
record Measurement(double seconds, long peakBytes) {}

/**
 * Measures the program beside others that do comparable work: {@code mvn -B -Pbench verify}. Nothing here is a test; no speed fails a
 * build. A new benchmark is a class that makes a {@link org.newsgraph.bench.Benchmark}, named in
 * {@link org.newsgraph.bench.Benchmarks}.
 */
package org.newsgraph.bench;

package org.newsgraph.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that the build gives the benchmarks, as they come from their makers; of them each peer gets its own. */
final class ClassPath {
    private static final List<String> JARS = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(part -> part.endsWith(".jar")).toList();

    private ClassPath() {}

    /** @param groups group ids, in whole or from the left in part ("javax."), or with the artifact ("org.apache.jena.jena-arq") */
    static String of(List<String> groups) {
        return JARS.stream().filter(jar -> isOfAny(groups, jar)).collect(Collectors.joining(File.pathSeparator));
    }

    /** A jar lies in the local repository under its group: {@code org/apache/jena/jena-arq/6.0.0/jena-arq-6.0.0.jar}. */
    private static boolean isOfAny(List<String> groups, String jar) {
        String dotted = jar.replace(File.separatorChar, '.');
        return groups.stream().anyMatch(group -> dotted.contains("." + group));
    }

    /** The version of an artifact, out of the name of its jar. */
    static String version(String artifact) {
        return JARS.stream().map(jar -> Path.of(jar).getFileName().toString())
                .filter(name -> name.matches(artifact + "-[0-9.]+\\.jar"))
                .map(name -> name.substring(artifact.length() + 1, name.length() - ".jar".length())).findFirst().orElseThrow();
    }

    /** Java as these benchmarks were started, with nothing but a class path. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

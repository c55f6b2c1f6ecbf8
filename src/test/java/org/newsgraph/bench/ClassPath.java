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

    /** Jena's commands and what they bring; where one is missing from this list, they don't start. */
    private static final List<String> JENA = List.of("org.apache.jena.jena-cmds", "org.apache.jena.jena-arq",
            "org.apache.jena.jena-base", "org.apache.jena.jena-core", "org.apache.jena.jena-dboe-",
            "org.apache.jena.jena-iri3986",
            "org.apache.jena.jena-langtag", "org.apache.jena.jena-rdfpatch", "org.apache.jena.jena-shacl",
            "org.apache.jena.jena-shex", "org.apache.jena.jena-tdb1", "org.apache.jena.jena-tdb2", "org.apache.commons",
            "org.apache.thrift", "com.apicatalog", "com.github.andrewoma", "com.github.ben-manes", "com.google.code.gson",
            "com.google.protobuf", "commons-", "org.glassfish", "org.jspecify", "org.roaringbitmap", "org.slf4j");

    private ClassPath() {}

    /** What Jena's commands need. */
    static String ofJenasCommands() {
        return of(JENA);
    }

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

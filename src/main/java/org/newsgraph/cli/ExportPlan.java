package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.graph.Format;
import org.newsgraph.graph.GraphOptions;
import org.newsgraph.knowledge.Version;
import org.newsgraph.pipeline.Pipeline;
import org.newsgraph.text.Fingerprint;
import org.newsgraph.validate.Validator;

/**
 * What an export is to do with its articles.
 *
 * @param base what the IRIs of data begin with
 * @param format how graphs are written
 * @param spans which spans are written
 * @param body whether the text is written
 * @param allEvents whether happenings of no known class are wanted
 * @param minConfidence how sure events have to be, 0 to 1
 * @param coreference whether the statistical model is asked for coreference
 * @param stamp whether the time of the export is written
 * @param lexicons the user's lexicon files
 * @param authorities the user's authority files
 * @param shapes the user's shapes
 * @param validate whether graphs are checked
 * @param keepDuplicates whether articles that repeat others are articles
 * @param resume whether there may be nothing to do
 * @param trace whether it is asked why events are as they are
 */
record ExportPlan(String base, Format format, GraphOptions.Spans spans, GraphOptions.Body body, boolean allEvents,
        double minConfidence, boolean coreference, boolean stamp, List<Path> lexicons, List<Path> authorities, List<Path> shapes,
        boolean validate,
        boolean keepDuplicates, boolean resume, boolean trace) {
    ExportPlan {
        lexicons = List.copyOf(lexicons);
        authorities = List.copyOf(authorities);
        shapes = List.copyOf(shapes);
    }

    Pipeline pipeline() {
        return Pipeline.load(lexicons, authorities, allEvents, coreference, resume);
    }

    /** What graphs are checked with; null where nothing is to be checked. */
    Validator validator() {
        return validate ? new Validator(shapes, lexicons) : null;
    }

    GraphOptions options(Pipeline pipeline) {
        return new GraphOptions(base, spans, body, stamp ? Optional.of(Instant.now()) : Optional.empty(),
                pipeline.lexiconDigest(), pipeline.authorityDigest(), Version.number());
    }

    /** Fingerprint of everything beside an article that shapes its graph, or whether it has one; but of no moment. */
    Fingerprint settings(GraphOptions options) {
        return settings(options, Version.build());
    }

    /** As above for another build of the program. */
    Fingerprint settings(GraphOptions options, Fingerprint build) {
        List<Object> parts =
                new ArrayList<>(
                        List.of(build, options.version(), options.base(), format, spans, body, allEvents, minConfidence,
                                coreference,
                                stamp, options.lexiconDigest(), options.authorityDigest(), validate));
        for (Path file : shapes) {
            try {
                parts.add(Fingerprint.of(Files.readAllBytes(file)));
            } catch (IOException e) {
                // The validator says so where it matters.
                parts.add(null);
            }
        }
        return Fingerprint.ofAll(parts);
    }
}

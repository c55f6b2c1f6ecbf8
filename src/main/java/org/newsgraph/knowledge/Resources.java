package org.newsgraph.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.newsgraph.problem.BadInput;

/** The ontology's files, from the program itself and from the user. */
public final class Resources {
    /** The authority files that come with the program. */
    public static final List<String> AUTHORITY =
            List.of("authority/countries.ttl", "authority/organizations.ttl", "authority/places.ttl");

    /** The files with the examples of the lexicon's senses. */
    public static final List<String> EXAMPLES = List.of(
            "examples/agreement.ttl", "examples/aid.ttl", "examples/armed-conflict.ttl", "examples/asked-for-nouns.ttl",
            "examples/contact.ttl", "examples/cooperation.ttl", "examples/crime.ttl",
            "examples/disaster.ttl", "examples/legal-step.ttl", "examples/life-event.ttl",
            "examples/military-move.ttl", "examples/mishap.ttl", "examples/more.ttl",
            "examples/position-change.ttl", "examples/pressure.ttl", "examples/protest.ttl",
            "examples/refuge.ttl", "examples/rejection.ttl", "examples/support.ttl",
            "examples/utterance.ttl", "examples/violence.ttl", "examples/yielding.ttl");

    private Resources() {}

    /**
     * The bytes of one of the ontology's own files.
     *
     * @param name path under {@code ontology/}, such as {@code lexicon.ttl}
     */
    public static byte[] bytes(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/ontology/" + name)) {
            if (in == null) {
                throw new IllegalStateException("ontology/" + name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** One of the ontology's own Turtle files as a model. */
    public static Model model(String name) {
        return turtle(bytes(name), "ontology/" + name);
    }

    /**
     * A user's Turtle file.
     *
     * @throws BadInput where it can't be read or isn't Turtle
     */
    public static Model model(Path file) {
        try {
            return turtle(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read; give a readable Turtle file", e);
        }
    }

    private static Model turtle(byte[] bytes, String name) {
        Model model = ModelFactory.createDefaultModel();
        try {
            RDFParser.create().source(new ByteArrayInputStream(bytes)).lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(model);
        } catch (RiotException e) {
            throw new BadInput(name + ": " + e.getMessage() + "; mend the Turtle", e);
        }
        return model;
    }
}

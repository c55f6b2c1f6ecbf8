package org.newsgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.newsgraph.query.Reading;

/** How a text presents an event, with the sign that stands for it: told apart by its shape, not by colour alone. */
enum Factuality {
    OCCURRED, ONGOING, ANNOUNCED, PLANNED, CONSIDERED, POSSIBLE, DEMANDED, DENIED, NOT_OCCURRED;

    String label() {
        return Readable.title(css().replace('-', '_'));
    }

    /** What the text says then. */
    String meaning() {
        return switch (this) {
            case OCCURRED -> "it happened";
            case ONGOING -> "it is happening";
            case ANNOUNCED -> "it was declared, and not seen done";
            case PLANNED -> "it is to happen";
            case CONSIDERED -> "it is being weighed";
            case POSSIBLE -> "it may be so";
            case DEMANDED -> "somebody wants it";
            case DENIED -> "somebody says that it did not or will not happen";
            case NOT_OCCURRED -> "the text itself says that it did not happen";
        };
    }

    /** The style sheet's class, and the sign's name. */
    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That of an event; empty where the graph gives none that is known. */
    static Optional<Factuality> of(Reading reading, Node event) {
        return reading.object(event, Reading.FACTUALITY).filter(Node::isURI).map(Reading::localName)
                .flatMap(
                        name -> Arrays.stream(values()).filter(f -> f.name().replace("_", "").equalsIgnoreCase(name))
                                .findFirst());
    }

    static List<Factuality> all() {
        return List.of(values());
    }
}

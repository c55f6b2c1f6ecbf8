package org.newsgraph.query;

import java.util.List;
import java.util.Optional;
import org.newsgraph.knowledge.Resources;

/** The named questions that come with the ontology. */
public final class Questions {
    private static final String FOLDER = "questions/";
    /** A jar's folders can't be listed, so the names stand in a file, in the order to show them. */
    private static final String INDEX = FOLDER + "index.txt";

    private Questions() {}

    /** The names, in the order to show them. */
    public static List<String> names() {
        return Resources.text(INDEX).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The question of a name. */
    public static Optional<Question> find(String name) {
        return names().contains(name) ? Optional.of(Question.read(name, Resources.text(FOLDER + name + ".rq")))
                : Optional.empty();
    }
}

package org.newsgraph.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.newsgraph.problem.BadInput;

/**
 * The examples of a lexicon's senses ({@code news:example}). Those of the program's lexicon are in files of their own, which are read
 * only when they are to be run.
 */
public final class SenseExamples {
    private SenseExamples() {}

    /**
     * The examples of the program's own lexicon, by sense and sentence.
     *
     * @param known the IRIs of all senses
     */
    public static List<SenseExample> ofProgram(Set<String> known) {
        List<SenseExample> examples = new ArrayList<>();
        Resources.EXAMPLES.forEach(name -> read(Resources.model(name), "ontology/" + name, known, examples));
        return sorted(examples);
    }

    /**
     * The examples in a user's files, by sense and sentence.
     *
     * @param known the IRIs of all senses, those of the program's lexicon among them
     * @throws BadInput where a file can't be read, an example can't be understood or belongs to no sense
     */
    public static List<SenseExample> of(List<Path> files, Set<String> known) {
        List<SenseExample> examples = new ArrayList<>();
        files.forEach(file -> read(Resources.model(file), file.toString(), known, examples));
        return sorted(examples);
    }

    private static void read(Model model, String where, Set<String> known, List<SenseExample> examples) {
        List<Statement> found =
                model.listStatements(null, ResourceFactory.createProperty(Terms.NEWS, "example"), (RDFNode) null).toList();
        for (Statement statement : found) {
            String sense = statement.getSubject().getURI();
            if (sense == null || !known.contains(sense)) {
                throw new BadInput(
                        where + ": an example belongs to " + (sense == null ? "a sense without a name" : "<" + sense + ">")
                                + ", which is no sense of the lexicon; give it to what ontolex:sense leads to");
            }
            if (!statement.getObject().isLiteral()) {
                throw new BadInput(where + ": an example of <" + sense + "> is no text; write it between quotation marks");
            }
            examples.add(SenseExample.parse(sense, statement.getString(), where));
        }
    }

    private static List<SenseExample> sorted(List<SenseExample> examples) {
        return examples.stream().sorted(Comparator.comparing(SenseExample::sense).thenComparing(SenseExample::sentence)
                .thenComparing(e -> e.roles().toString())).toList();
    }
}

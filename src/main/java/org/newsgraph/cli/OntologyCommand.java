package org.newsgraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.query.Answer;
import org.newsgraph.query.AnswerFormat;
import org.newsgraph.query.AnswerWriter;
import org.newsgraph.query.Data;
import org.newsgraph.query.Nearest;
import org.newsgraph.query.Prefixes;
import org.newsgraph.query.Question;
import org.newsgraph.query.QuestionRunner;
import org.newsgraph.query.Questions;
import org.newsgraph.query.Sparql;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the ontology holds. */
@Command(
        name = "ontology",
        description = "Shows what the ontology holds: classes, properties, event types and the words that name them.",
        footer = {
            "%nExamples:",
            "  newsgraph ontology                                    what there is to list",
            "  newsgraph ontology event-types                        classes of events and their trigger words",
            "  newsgraph ontology event-types --lexicon words.ttl    with the classes and words of a file of yours",
            "  newsgraph ontology terms --format csv                 terms of other vocabularies that graphs use",
            "  newsgraph ontology PhoneCall                          one term, as the ontology defines it",
            "  newsgraph ontology --format turtle                    the whole ontology"
        })
final class OntologyCommand implements Callable<Integer> {
    private static final String ONTOLOGY = "newsgraph.ttl";
    private static final String QUESTIONS = "questions";
    /** Types first: they say what the rest is about. */
    private static final Comparator<Triple> READABLE = Comparator.<Triple, Boolean>comparing(
            triple -> !triple.getPredicate().equals(RDF.Nodes.type)).thenComparing(triple -> triple.toString());

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            description = "event-types, classes, properties, factuality, terms, questions, or one of the ontology's terms.")
    private String what;

    @Option(names = "--lexicon", paramLabel = "FILE", description = "Turtle file of further event words and classes, repeatable.")
    private List<Path> lexicons = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default), csv, tsv, json, xml, markdown; or the terms listed as turtle, ntriples, jsonld, "
                    + "rdfxml.")
    private String format;

    @Override
    public Integer call() throws IOException {
        AnswerFormat wanted = format == null ? null : AnswerFormat.of(format).orElseThrow(() -> new WrongUsage(
                "--format " + format + ": there is no such format; choose table, csv, tsv, json, xml, markdown, turtle, "
                        + "ntriples, jsonld or rdfxml"));
        if (what == null && wanted == AnswerFormat.TURTLE && lexicons.isEmpty()) {
            print(Resources.text(ONTOLOGY));
            return ExitCodes.DONE;
        }
        Answer answer = answer(wanted != null && wanted.fitsGraph());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new AnswerWriter(wanted, prefixes(), Terminal.width()).write(answer, bytes);
        print(bytes.toString(StandardCharsets.UTF_8));
        return ExitCodes.DONE;
    }

    private Answer answer(boolean asGraph) {
        if (what == null) {
            return asGraph ? new Answer.Triples(ontology().getGraph().find().toList()) : listings();
        }
        if (what.equalsIgnoreCase(QUESTIONS)) {
            return questions();
        }
        Optional<OntologyListing> listing = OntologyListing.of(what);
        if (listing.isEmpty()) {
            return describe(List.of(term()));
        }
        Answer.Rows rows = list(listing.get());
        return asGraph ? describe(rows.rows().stream().map(row -> row.get(rows.variables().get(0))).toList()) : rows;
    }

    private Answer.Rows list(OntologyListing listing) {
        Data data = new Data();
        data.addOntology();
        listing.files().forEach(file -> data.add(new ByteArrayInputStream(Resources.bytes(file)), "ontology/" + file));
        lexicons.forEach(file -> add(data, file));
        Map<String, String> prefixes = new LinkedHashMap<>(Prefixes.standard());
        prefixes.put("ontolex", Terms.ONTOLEX);
        return (Answer.Rows) new QuestionRunner(data.service(), null, QuestionRunner.ALL)
                .ask(Sparql.parse(listing.query(), listing.toString(), prefixes), Map.of());
    }

    private static Answer listings() {
        List<List<String>> rows = new ArrayList<>();
        for (OntologyListing listing : OntologyListing.values()) {
            rows.add(List.of(listing.toString(), listing.title()));
        }
        rows.add(List.of(QUESTIONS, "the named questions of 'newsgraph query'"));
        return rows(List.of("what", "holds"), rows);
    }

    private static Answer questions() {
        List<List<String>> rows = new ArrayList<>();
        for (String name : Questions.names()) {
            Question question = Questions.find(name).orElseThrow();
            rows.add(List.of(name, question.title(), question.doc()));
        }
        return rows(List.of("question", "title", "doc"), rows);
    }

    private static Answer rows(List<String> header, List<List<String>> cells) {
        List<Var> variables = header.stream().map(Var::alloc).toList();
        List<Binding> rows = new ArrayList<>();
        for (List<String> line : cells) {
            var row = BindingFactory.builder();
            for (int column = 0; column < line.size(); column++) {
                row.add(variables.get(column), NodeFactory.createLiteralString(line.get(column)));
            }
            rows.add(row.build());
        }
        return new Answer.Rows(variables, rows, false);
    }

    /** What the ontology says of some terms. */
    private Answer describe(List<Node> terms) {
        Graph ontology = ontology().getGraph();
        List<Triple> triples = new ArrayList<>();
        for (Node term : terms) {
            triples.addAll(ontology.find(term, Node.ANY, Node.ANY).toList().stream()
                    .sorted(READABLE).toList());
        }
        return new Answer.Triples(triples);
    }

    private Model ontology() {
        Model ontology = Resources.model(ONTOLOGY);
        lexicons.forEach(file -> ontology.add(Resources.model(file)));
        return ontology;
    }

    /** Adds a user's lexicon, which is Turtle whatever its name. */
    private static void add(Data data, Path file) {
        try {
            data.add(new ByteArrayInputStream(Files.readAllBytes(file)), file.toString());
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read; give a readable Turtle file", e);
        }
    }

    /** The graph model's prefixes and those of the user's files. */
    private Prefixes prefixes() {
        Data declared = new Data();
        lexicons.forEach(file -> add(declared, file));
        return declared.prefixes();
    }

    /** The term that the user names: with or without {@code news:}, or one of a lexicon's as that abbreviates it. */
    private Node term() {
        Optional<Node> lent = prefixes().expand(what).map(NodeFactory::createURI)
                .filter(node -> ontology().getGraph().contains(node, Node.ANY, Node.ANY));
        if (lent.isPresent()) {
            return lent.get();
        }
        String local = what.startsWith("news:") ? what.substring("news:".length()) : what.replace(Terms.NEWS, "");
        TreeSet<String> known = new TreeSet<>();
        Resources.model(ONTOLOGY).getGraph().find().mapWith(Triple::getSubject)
                .filterKeep(subject -> subject.isURI() && subject.getURI().startsWith(Terms.NEWS))
                .forEachRemaining(subject -> known.add(subject.getURI().substring(Terms.NEWS.length())));
        if (!known.contains(local)) {
            Arrays.stream(OntologyListing.values()).map(OntologyListing::toString).forEach(known::add);
            known.add(QUESTIONS);
            throw new WrongUsage("the ontology has no '" + what + "'"
                    + Nearest.of(local, known).map(near -> "; did you mean " + near + "?")
                            .orElse("; 'newsgraph ontology' tells what it has"));
        }
        return NodeFactory.createURI(Terms.NEWS + local);
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}

package org.newsgraph.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.problem.BadInput;
import org.newsgraph.text.Slug;

/** The words that name events, and the words around them that tell how they are meant. */
public final class Lexicon {
    private static final List<String> FILES = List.of("lexicon.ttl", "context-words.ttl", "event-nouns.ttl");

    private static final Property REFERENCE = property(Terms.ONTOLEX, "reference");

    private final Map<String, List<LexicalEntry>> entries = new HashMap<>();
    private final Map<String, List<ContextWord>> contextWords = new HashMap<>();
    private final Set<String> eventNouns = new TreeSet<>();
    private final String digest;

    private Lexicon(List<Model> models, String digest) {
        this.digest = digest;
        models.forEach(this::read);
        // The longest expression first, so that "phone call" is not taken for "call".
        entries.values().forEach(list -> list.sort(Comparator.comparingInt((LexicalEntry e) -> -e.words().size())
                .thenComparing(e -> String.join(" ", e.words())).thenComparing(LexicalEntry::part)
                .thenComparing(e -> e.senses().toString())));
        contextWords.values().forEach(list -> list.sort(Comparator.comparingInt((ContextWord w) -> -w.words().size())
                .thenComparing(w -> String.join(" ", w.words())).thenComparing(ContextWord::kind)
                .thenComparing(w -> String.valueOf(w.factuality()))));
    }

    /**
     * The lexicon that comes with the program, and the user's files beside it.
     *
     * @param extra the user's files
     * @param classes the classes of events, those of the user's files included
     * @throws BadInput where a file can't be read or does not hold what a lexicon holds
     */
    public static Lexicon load(List<Path> extra, EventClasses classes) {
        List<Model> models = new ArrayList<>();
        StringBuilder digests = new StringBuilder();
        for (String name : FILES) {
            models.add(Resources.model(name));
            digests.append(Slug.digest(Resources.bytes(name)));
        }
        for (Path file : extra) {
            // Into the first: a user's word may name one of the program's frames.
            Model words = Resources.model(file);
            check(words, file, classes);
            models.get(0).add(words);
            try {
                digests.append(Slug.digest(Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new BadInput(file + ": cannot be read; give a readable Turtle file", e);
            }
        }
        return new Lexicon(models, Slug.digest(digests.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** A user's word may name an event of any class, but of a class it must be. */
    private static void check(Model words, Path file, EventClasses classes) {
        words.listStatements(null, REFERENCE, (RDFNode) null).mapWith(Statement::getObject)
                .filterDrop(c -> c.isURIResource() && classes.isEvent(c.asResource().getURI())).mapWith(RDFNode::toString)
                .toList()
                .stream().sorted().findFirst().ifPresent(c -> {
                    throw new BadInput(
                            file + ": <" + c + "> is no class of events; declare it as rdfs:subClassOf news:Event or of "
                                    + "another that 'newsgraph ontology event-types' lists");
                });
    }

    /** Expressions that begin with a lemma, the longest first. */
    public List<LexicalEntry> startingWith(String lemma) {
        return entries.getOrDefault(lemma, List.of());
    }

    /** Context words that begin with a lemma, the longest first. */
    public List<ContextWord> contextStartingWith(String lemma) {
        return contextWords.getOrDefault(lemma, List.of());
    }

    /** All entries, in the order of their first words. */
    public List<LexicalEntry> entries() {
        return new java.util.TreeMap<>(entries).values().stream().flatMap(List::stream).toList();
    }

    /** Whether a noun names a happening, though none of a known class. */
    public boolean isEventNoun(String lemma) {
        return eventNouns.contains(lemma);
    }

    /** SHA-256 over the files. */
    public String digest() {
        return digest;
    }

    private void read(Model model) {
        Map<Resource, Frame> frames = new HashMap<>();
        model.listSubjectsWithProperty(RDF.type, model.createResource(Terms.ONTOLEX + "Word"))
                .andThen(model.listSubjectsWithProperty(RDF.type, model.createResource(Terms.ONTOLEX + "MultiwordExpression")))
                .forEachRemaining(word -> entry(word, frames));
        model.listSubjectsWithProperty(news("lemma")).forEachRemaining(this::context);
    }

    private void entry(Resource word, Map<Resource, Frame> frames) {
        Resource form = resource(word, property(Terms.ONTOLEX, "canonicalForm"));
        List<String> words = words(literal(form, property(Terms.ONTOLEX, "writtenRep")));
        PartOfSpeech part = part(word);
        boolean plural = word.hasProperty(property(Terms.LEXINFO, "number"),
                ResourceFactory.createResource(Terms.LEXINFO + "plural"));
        List<Sense> senses = new ArrayList<>();
        word.listProperties(property(Terms.ONTOLEX, "sense")).forEachRemaining(s -> {
            Resource sense = s.getResource();
            String eventClass = resource(sense, REFERENCE).getURI();
            Frame frame = frames.computeIfAbsent(resource(sense, news("frame")), Lexicon::frame);
            senses.add(new Sense(eventClass, frame, isTrue(sense, news("ambiguous")), sense.getURI()));
        });
        senses.sort(Comparator.comparing(Sense::ambiguous).thenComparing(s -> -s.frame().leastFillers())
                .thenComparing(Sense::eventClass));
        entries.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(new LexicalEntry(words, part, plural, senses));
    }

    private static Frame frame(Resource frame) {
        List<SyntacticArgument> arguments = new ArrayList<>();
        frame.listProperties(property(Terms.SYNSEM, "synArg")).forEachRemaining(a -> {
            Resource argument = a.getResource();
            Statement marker = argument.getProperty(news("marker"));
            Statement noun = argument.getProperty(news("fillerNoun"));
            arguments.add(new SyntacticArgument(
                    SyntacticArgument.Function.ofTerm(resource(argument, news("grammaticalFunction")).getLocalName()),
                    marker == null ? null : marker.getString(), prefixed(resource(argument, news("fillsRole"))),
                    FillerType.ofTerm(resource(argument, news("fillerType")).getLocalName()),
                    noun == null ? null : noun.getResource().getLocalName(), isTrue(argument, news("required")),
                    argument.getURI()));
        });
        // A narrower filler type is tried before a wider one at the same place.
        arguments.sort(Comparator.comparing(SyntacticArgument::function).thenComparing(a -> String.valueOf(a.marker()))
                .thenComparing(a -> a.type() == FillerType.ACTOR || a.type() == FillerType.ANY ? 1 : 0)
                .thenComparing(SyntacticArgument::property));
        Statement least = frame.getProperty(news("leastFillers"));
        return new Frame(frame.getLocalName(), least == null ? 0 : least.getInt(), isTrue(frame, news("objectless")),
                arguments);
    }

    private void context(Resource word) {
        String lemma = literal(word, news("lemma"));
        Statement factuality = word.getProperty(news("givesFactuality"));
        word.listProperties(RDF.type).forEachRemaining(t -> {
            String kind = t.getResource().getLocalName();
            if (kind.equals("EventNoun")) {
                eventNouns.add(lemma);
            } else {
                ContextWord context = new ContextWord(words(lemma), part(word), kind,
                        factuality == null ? null : factuality.getResource().getLocalName());
                contextWords.computeIfAbsent(context.words().get(0), k -> new ArrayList<>()).add(context);
            }
        });
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static PartOfSpeech part(Resource word) {
        String name = resource(word, property(Terms.LEXINFO, "partOfSpeech")).getLocalName().toUpperCase(Locale.ROOT);
        try {
            return PartOfSpeech.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    "lexicon: " + word + " has the unknown part of speech " + name + "; use lexinfo:verb or lexinfo:noun",
                    e);
        }
    }

    private static boolean isTrue(Resource subject, Property property) {
        Statement statement = subject.getProperty(property);
        return statement != null && statement.getBoolean();
    }

    private static Resource resource(Resource subject, Property property) {
        Statement statement = subject.getProperty(property);
        RDFNode object = statement == null ? null : statement.getObject();
        if (object == null || !object.isResource()) {
            throw new BadInput("lexicon: " + subject + " lacks " + property.getLocalName() + "; add it");
        }
        return object.asResource();
    }

    private static String literal(Resource subject, Property property) {
        Statement statement = subject.getProperty(property);
        if (statement == null || !statement.getObject().isLiteral() || statement.getString().isBlank()) {
            throw new BadInput("lexicon: " + subject + " lacks " + property.getLocalName() + "; add it");
        }
        return statement.getString();
    }

    private static String prefixed(Resource property) {
        String iri = property.getURI();
        return iri.startsWith(Terms.NEWS) ? "news:" + iri.substring(Terms.NEWS.length())
                : iri.startsWith(Terms.SCHEMA) ? "schema:" + iri.substring(Terms.SCHEMA.length()) : iri;
    }

    private static Property news(String name) {
        return property(Terms.NEWS, name);
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}

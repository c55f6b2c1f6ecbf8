package org.newsgraph.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.newsgraph.problem.BadInput;
import org.newsgraph.text.Slug;

/**
 * Reads authority files triple by triple, since the order of the file ranks the entries and a model would lose it. What an entry
 * doesn't need is passed over.
 */
final class AuthorityReader {
    private static final Set<String> CLASSES = Set.of("Person", "Organization", "GovernmentOrganization", "NewsMediaOrganization",
            "Corporation", "Country", "City", "AdministrativeArea", "Place");
    private static final String NAME = Terms.SCHEMA + "name";
    private static final String TYPE = Terms.RDF + "type";
    private static final Set<String> TEXTS = Set.of(NAME, Terms.SCHEMA + "alternateName", Terms.SKOS + "hiddenLabel",
            Terms.NEWS + "demonym", Terms.NEWS + "metonym", Terms.NEWS + "personalName", Terms.NEWS + "commonWord",
            Terms.NEWS + "sharedName", Terms.NEWS + "isoCode2", Terms.NEWS + "isoCode3");
    private static final String SAME_AS = Terms.SCHEMA + "sameAs";
    private static final Set<String> REFERENCES = Set.of(Terms.SCHEMA + "areaServed", Terms.SCHEMA + "containedInPlace",
            Terms.NEWS + "capital", Terms.NEWS + "government");

    /** What the files say of one subject: its values by property, in order, and where it was first spoken of. */
    private record Draft(String iri, String source, Map<String, List<String>> values) {
        List<String> all(String property) {
            return values.getOrDefault(property, List.of());
        }

        String one(String property) {
            List<String> all = all(property);
            return all.isEmpty() ? null : all.getFirst();
        }

        List<String> locals(String property) {
            return all(property).stream().map(AuthorityReader::local).toList();
        }

        BadInput wrong(String what) {
            return new BadInput(source + ": <" + iri + "> " + what);
        }
    }

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final StringBuilder digests = new StringBuilder();

    /** Reads a user's file. */
    void read(Path file) {
        try {
            read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read; give a readable Turtle file", e);
        }
    }

    /** Reads a file's bytes; {@code source} names it in messages. */
    void read(byte[] bytes, String source) {
        digests.append(Slug.digest(bytes));
        try {
            RDFParser.create().source(new ByteArrayInputStream(bytes)).lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            add(triple, source);
                        }
                    });
        } catch (RiotException e) {
            throw new BadInput(source + ": " + e.getMessage() + "; mend the Turtle", e);
        }
    }

    private void add(Triple triple, String source) {
        String property = triple.getPredicate().getURI();
        Node object = triple.getObject();
        boolean type = property.equals(TYPE) && object.isURI() && object.getURI().startsWith(Terms.SCHEMA);
        boolean text = TEXTS.contains(property);
        boolean reference = REFERENCES.contains(property) || property.equals(SAME_AS);
        if (!type && !text && !reference) {
            return;
        }
        if (!triple.getSubject().isURI()) {
            throw new BadInput(source + ": an entry without an IRI has " + property + "; give it an IRI");
        }
        String iri = triple.getSubject().getURI();
        Draft draft = drafts.computeIfAbsent(iri, i -> new Draft(i, source, new LinkedHashMap<>()));
        if (text && (!object.isLiteral() || object.getLiteralLexicalForm().isBlank())) {
            throw new BadInput(source + ": <" + iri + "> has a " + property + " that is no text; write it in quotation marks");
        }
        if (reference && !object.isURI()) {
            throw new BadInput(source + ": <" + iri + "> has a " + property + " that is no IRI; name an entry by its IRI");
        }
        String value = text ? object.getLiteralLexicalForm() : type ? local(object.getURI()) : object.getURI();
        // A second name, as a user's file may give to an entry that has one, is another name.
        String kept = property.equals(NAME) && draft.one(NAME) != null ? Terms.SCHEMA + "alternateName" : property;
        List<String> values = draft.values().computeIfAbsent(kept, p -> new ArrayList<>(2));
        if (!values.contains(value) && !(kept.endsWith("alternateName") && value.equals(draft.one(NAME)))) {
            values.add(value);
        }
    }

    /**
     * The entries read so far, in the order they first appear.
     *
     * @throws BadInput where one lacks its name or class, has two classes, bears another's local name or points to nothing
     */
    List<AuthorityEntry> entries() {
        Map<String, Draft> byLocal = new LinkedHashMap<>();
        for (Draft draft : drafts.values()) {
            check(draft);
            Draft other = byLocal.putIfAbsent(local(draft.iri()), draft);
            if (other != null) {
                throw draft.wrong("ends like <" + other.iri() + ">; give it another last part");
            }
        }
        List<AuthorityEntry> entries = new ArrayList<>();
        byLocal.forEach((local, d) -> entries.add(new AuthorityEntry(local, d.iri(), d.one(TYPE), d.one(NAME),
                d.all(Terms.SCHEMA + "alternateName"), d.all(Terms.SKOS + "hiddenLabel"), d.all(Terms.NEWS + "demonym"),
                d.all(Terms.NEWS + "metonym"), d.all(Terms.NEWS + "personalName"), d.all(Terms.NEWS + "commonWord"),
                d.all(Terms.NEWS + "sharedName"), wikidataFirst(d.all(SAME_AS)), localOrNull(d.one(Terms.SCHEMA + "areaServed")),
                localOrNull(d.one(Terms.SCHEMA + "containedInPlace")), d.locals(Terms.NEWS + "capital"),
                localOrNull(d.one(Terms.NEWS + "government")), d.one(Terms.NEWS + "isoCode2"), d.one(Terms.NEWS + "isoCode3"))));
        return entries;
    }

    private void check(Draft draft) {
        if (local(draft.iri()).isEmpty()) {
            throw draft.wrong("ends without a name; give it a last part after the slash");
        }
        if (draft.one(TYPE) == null || draft.one(NAME) == null) {
            throw draft.wrong("has no " + (draft.one(TYPE) == null ? "class" : "schema:name")
                    + "; give it one, or correct the IRI if an entry is meant that exists");
        }
        if (draft.all(TYPE).size() > 1) {
            throw draft.wrong("has the classes " + String.join(" and ", draft.all(TYPE)) + "; leave it one");
        }
        if (!CLASSES.contains(draft.one(TYPE))) {
            throw draft.wrong("is a schema:" + draft.one(TYPE) + "; the classes of entries are "
                    + String.join(", ", CLASSES.stream().sorted().toList()));
        }
        for (String property : REFERENCES) {
            for (String iri : draft.all(property)) {
                if (!drafts.containsKey(iri)) {
                    throw draft.wrong("has the " + property + " <" + iri
                            + ">, which is no entry; correct the IRI or add the entry");
                }
            }
        }
    }

    /** The SHA-256 over the files read so far. */
    String digest() {
        return Slug.digest(digests.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> wikidataFirst(List<String> iris) {
        return iris.stream().sorted(Comparator.comparing(iri -> !iri.startsWith(Terms.WIKIDATA))).toList();
    }

    private static String localOrNull(String iri) {
        return iri == null ? null : local(iri);
    }

    private static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}

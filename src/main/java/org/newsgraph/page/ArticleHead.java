package org.newsgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.query.Reading;

/** What is known of an article beside its text. */
final class ArticleHead {
    static final Node PUBLISHED = Reading.schema("datePublished");
    private static final Set<String> DATES = Set.of("datePublished", "dateModified", "dateCreated");
    private static final List<String> SHOWN = List.of("datePublished", "dateModified", "dateline", "locationCreated", "author",
            "publisher", "articleSection", "keywords", "wordCount", "inLanguage", "identifier", "url", "license",
            "copyrightNotice",
            "creditText");

    private final Things things;
    private final Node article;

    ArticleHead(Things things, Node article) {
        this.things = things;
        this.article = article;
    }

    /** The headline; the end of the IRI where there is none. */
    String headline() {
        return text("headline").orElseGet(() -> things.label(article));
    }

    Optional<String> text(String property) {
        return things.reading().text(article, Reading.schema(property)).filter(text -> !text.isBlank());
    }

    /** The language of the text as HTML wants it; empty where the graph gives none that can be one. */
    Optional<String> language() {
        return text("inLanguage").filter(language -> language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (String property : SHOWN) {
            List<Node> values = things.reading().objects(article, Reading.schema(property));
            if (!values.isEmpty()) {
                facts.add(new Fact(name(property, values.size()), values.stream().map(value -> value(property, value)).toList()));
            }
        }
        return facts;
    }

    private static String name(String property, int count) {
        return switch (property) {
            case "datePublished" -> "Published";
            case "dateModified" -> "Changed";
            case "locationCreated" -> "Written in";
            case "articleSection" -> "Section";
            case "wordCount" -> "Words";
            case "inLanguage" -> "Language";
            case "url" -> "Source";
            case "author" -> count > 1 ? "Authors" : "Author";
            default -> Readable.title(property);
        };
    }

    private Ref value(String property, Node value) {
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.isURI() ? value.getURI() : value.toString();
        if (property.equals("url") || property.equals("license")) {
            return new Ref(text, Kind.THING.css(), WebAddress.of(text));
        }
        return value.isURI() ? things.ref(value)
                : new Ref(DATES.contains(property) ? Readable.date(text) : text, Kind.THING.css(), Optional.empty());
    }

    /** The captions of its pictures. */
    List<String> captions() {
        return things.reading().objects(article, Reading.schema("image")).stream()
                .flatMap(image -> things.reading().text(image, Reading.schema("caption")).stream()).toList();
    }

    /** Headlines that its page shows beside it. */
    List<String> related() {
        return literals(Reading.news("relatedHeadline"));
    }

    /** What made the graph. */
    String origin() {
        Reading reading = things.reading();
        return reading.subjects(Reading.prov("wasDerivedFrom"), article).stream()
                .flatMap(graph -> reading.objects(graph, Reading.prov("wasGeneratedBy")).stream())
                .flatMap(export -> reading.text(export, Reading.schema("softwareVersion")).stream()).findFirst().orElse("");
    }

    private List<String> literals(Node property) {
        Stream<Node> values = things.reading().objects(article, property).stream().filter(Node::isLiteral);
        return values.map(Node::getLiteralLexicalForm).toList();
    }
}

package org.newsgraph.graph;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.article.Article;
import org.newsgraph.article.Image;
import org.newsgraph.article.NewsDate;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.Event;
import org.newsgraph.text.Slug;

/** The article itself, its pictures, its authors and what it is about. */
final class ArticlePart {
    private static final String NEWS_CODES = "http://cv.iptc.org/newscodes/";
    private static final String REVISION = "prov:wasRevisionOf";

    private final Context context;
    private final Article article;
    private final String language;

    ArticlePart(Context context) {
        this.context = context;
        article = context.article();
        language = article.language();
    }

    void write(Draft draft) {
        draft.section(null);
        Draft.Entry entry = draft.subject(context.iri());
        if (!article.type().endsWith("Article")) {
            // A posting or a report is an article as well; who asks for articles need not know all their kinds.
            entry.type("schema:Article");
        }
        entry.type("schema:" + article.type());
        headings(entry);
        entry.addPlain("schema:identifier", article.identifier());
        article.otherIdentifiers().forEach(id -> entry.addPlain("schema:identifier", id));
        entry.add("schema:url", Iris.node(article.url()));
        versions(entry, draft);
        people(entry, draft);
        pictures(entry, draft);
        for (Event event : context.claims().events()) {
            if (event.main()) {
                entry.addIri("schema:about", context.event(event.id()));
            }
        }
        context.claims().entities().forEach(e -> entry.add("schema:mentions", context.entity(e.id())));
        article.relatedHeadlines().forEach(h -> entry.addText("news:relatedHeadline", h, language));
        body(entry);
    }

    /** Of a later version that was read before, the graph is written already: it is told here whose revision it is. */
    private void versions(Draft.Entry entry, Draft draft) {
        context.versions().earlier().forEach(iri -> entry.addIri(REVISION, iri));
        context.versions().later().forEach(iri -> draft.subject(iri).addIri(REVISION, context.iri()));
    }

    private void headings(Draft.Entry entry) {
        entry.addText("schema:headline", article.headline(), language);
        entry.addText("schema:alternativeHeadline", article.alternativeHeadline(), language);
        entry.addText("schema:description", article.description(), language);
        entry.add("schema:datePublished", article.datePublished().map(ArticlePart::date));
        entry.add("schema:dateModified", article.dateModified().map(ArticlePart::date));
        entry.addText("schema:dateline", article.dateline(), language);
        entry.addText("schema:articleSection", article.section(), language);
        article.keywords().forEach(k -> keyword(k, entry));
        String tag = Literals.languageTag(language);
        entry.addPlain("schema:inLanguage", tag == null ? language : tag);
    }

    /** A term of the IPTC's vocabularies is linked, not quoted. */
    private void keyword(String keyword, Draft.Entry entry) {
        if (keyword.startsWith(NEWS_CODES)) {
            entry.addIri("schema:keywords", keyword);
        } else {
            entry.addText("schema:keywords", keyword, language);
        }
    }

    /** Who is known from the text as well keeps one IRI; others get one of this article, except for a publisher. */
    private void people(Draft.Entry entry, Draft draft) {
        if (isGiven(article.locationCreated())) {
            entry.add("schema:locationCreated",
                    knownOr(article.locationCreated(), true, context.own("location-1"), "schema:Place", draft));
        }
        int number = 0;
        for (String author : article.authors()) {
            number++;
            entry.add("schema:author", author.equals(article.publisher()) ? publisher(draft)
                    : knownOr(author, false, context.own("author-" + number), "schema:Person", draft));
        }
        if (isGiven(article.publisher())) {
            entry.add("schema:publisher", publisher(draft));
        }
    }

    private Node publisher(Draft draft) {
        String iri = context.options().base() + "organization/" + Slug.of(article.publisher());
        return knownOr(article.publisher(), false, iri, "schema:Organization", draft);
    }

    /** The entity of this name, or a new resource with the name. */
    private Node knownOr(String name, boolean place, String iri, String type, Draft draft) {
        return known(name, place).orElseGet(() -> {
            Node node = NodeFactory.createURI(iri);
            draft.subject(node).type(type).addText("schema:name", name, language);
            return node;
        });
    }

    private Optional<Node> known(String name, boolean place) {
        return context.claims().entities().stream()
                .filter(e -> e.shared() && e.type().isPlace() == place && isCalled(e, name))
                .findFirst().map(e -> context.entity(e.id()));
    }

    private static boolean isCalled(Entity entity, String name) {
        return entity.name().equalsIgnoreCase(name) || entity.alternateNames().stream().anyMatch(name::equalsIgnoreCase);
    }

    private void pictures(Draft.Entry entry, Draft draft) {
        List<Image> images = article.images();
        for (int i = 0; i < images.size(); i++) {
            String image = context.own("image-" + (i + 1));
            entry.addIri("schema:image", image);
            draft.subject(image).type("schema:ImageObject")
                    .add("schema:contentUrl", Iris.node(images.get(i).url()))
                    .addText("schema:caption", images.get(i).caption(), language);
        }
    }

    private void body(Draft.Entry entry) {
        if (article.isEnglish()) {
            String body = article.body().strip();
            entry.add("schema:wordCount", Literals.integer(body.isEmpty() ? 0 : body.split("\\s+").length));
        }
        if (context.options().body() == GraphOptions.Body.FULL) {
            entry.addText("schema:articleBody", article.body(), language);
        }
    }

    private static Node date(NewsDate date) {
        return date.moment()
                .map(m -> Literals.typed(DateTimeFormatter.ISO_OFFSET_DATE_TIME.withLocale(Locale.ROOT).format(m), "dateTime"))
                .orElseGet(() -> Literals.typed(date.day().toString(), "date"));
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}

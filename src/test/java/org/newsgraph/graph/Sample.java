package org.newsgraph.graph;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.article.Article;
import org.newsgraph.article.Image;
import org.newsgraph.article.NewsDate;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.EventDate;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.extract.Quotation;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.Role;
import org.newsgraph.extract.Statement;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.TimeExpression;
import org.newsgraph.text.CodePoints;
import org.newsgraph.text.Span;

/** Claims about a made-up article, put together by hand: two ministers, a call, a plan, a denial, and a fish beyond the BMP. */
final class Sample {
    static final String HEADLINE = "Norway and Chile speak out against driftnets";
    static final String BODY = """
            Norwegian Fisheries Minister Ingrid Dahl talked on the phone for 40 minutes with Tomás Rojas on Tuesday evening. \
            They criticized driftnets off Peru.

            “The sea 🐟 forgets nothing,” Dahl said. She and Rojas agreed that more patrols were needed.

            The Norwegian government plans to send two ships to Chile in May 2024. \
            Chilean cooperatives deny breaking the rules.""";

    private static final String TEXT = HEADLINE + "\n\n" + BODY;
    private static final CodePoints POINTS = new CodePoints(TEXT);

    private Sample() {}

    static Article article() {
        return article(HEADLINE, BODY, "sea-1");
    }

    static Article article(String headline, String body, String identifier) {
        NewsDate published = NewsDate.of(OffsetDateTime.parse("2024-03-05T21:30:00+01:00"));
        return new Article("sea-1.txt", identifier, List.of("page-77"), "https://example.org/news/sea 1", headline, null,
                "A call about nets", "21:30 CET, March 5, 2024", "OSLO", Optional.of(published), Optional.empty(),
                Optional.of(published.day()), List.of("Kari Nilsen"), "The Fjord Times", "World",
                List.of("fisheries", "sea"), "en",
                List.of(new Image("https://example.org/nets.jpg", "Nets in a harbour")), body,
                List.of("Herring \"back\" in the north"), "NewsArticle");
    }

    /** The n-th place (from 1) where words stand, in code points. */
    static Span span(String words, int n) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            at = TEXT.indexOf(words, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("not in the text: " + words);
            }
        }
        return POINTS.span(at, at + words.length());
    }

    static Span span(String words) {
        return span(words, 1);
    }

    static Claims claims() {
        return new Claims(article(), text(), entities(), mentions(), roles(), events(),
                List.of(new Quotation(span("The sea 🐟 forgets nothing,"), List.of("dahl"), span("said"))),
                List.of(new Statement("view", span("more patrols were needed"), List.of("rojas", "dahl"), span("agreed"))));
    }

    static AnnotatedText text() {
        List<Sentence> sentences = new ArrayList<>();
        for (String line : List.of(HEADLINE,
                "Norwegian Fisheries Minister Ingrid Dahl talked on the phone for 40 minutes with Tomás Rojas on "
                        + "Tuesday evening.",
                "They criticized driftnets off Peru.", "“The sea 🐟 forgets nothing,” Dahl said.",
                "She and Rojas agreed that more patrols were needed.",
                "The Norwegian government plans to send two ships to Chile in May 2024.",
                "Chilean cooperatives deny breaking the rules.")) {
            sentences.add(new Sentence(sentences.size(), 0, sentences.isEmpty(), span(line), List.of(),
                    new DependencyTree(new int[0], new String[0])));
        }
        return new AnnotatedText(POINTS, sentences, List.of(
                new TimeExpression(span("40 minutes"), 1, 0, 0, "DURATION", "PT40M"),
                new TimeExpression(span("Tuesday evening"), 1, 0, 0, "TIME", "2024-03-05TEV"),
                new TimeExpression(span("May 2024"), 5, 0, 0, "DATE", "2024-05")), List.of());
    }

    static List<Entity> entities() {
        return List.of(
                entity("dahl", EntityType.PERSON, "Ingrid Dahl", List.of("Dahl"), null, List.of(), List.of("Fisheries Minister"),
                        List.of("norway-gov"), "norway"),
                entity("rojas", EntityType.PERSON, "Tomás Rojas", List.of("Rojas"), null, List.of(), List.of(), List.of(), null),
                new Entity("norway-gov", EntityType.GOVERNMENT, "Government of Norway", List.of(), MentionKind.NAMED,
                        "government-of-norway", true, List.of(), List.of(), List.of(), null, "norway", List.of()),
                new Entity("coops", EntityType.ORGANIZATION, "Chilean cooperatives", List.of(), MentionKind.NOMINAL, null, false,
                        List.of(), List.of(), List.of(), null, "chile", List.of()),
                entity("norway", EntityType.COUNTRY, "Norway", List.of(), "norway", List.of("http://www.wikidata.org/entity/Q20"),
                        List.of(), List.of(), null),
                entity("chile", EntityType.COUNTRY, "Chile", List.of(), "chile", List.of("http://www.wikidata.org/entity/Q298"),
                        List.of(), List.of(), null),
                entity("peru", EntityType.COUNTRY, "Peru", List.of(), "peru", List.of("http://www.wikidata.org/entity/Q419"),
                        List.of(), List.of(), null));
    }

    private static Entity entity(String id, EntityType type, String name, List<String> others, String authority,
            List<String> sameAs, List<String> titles, List<String> worksFor, String nationality) {
        return new Entity(id, type, name, others, MentionKind.NAMED, authority, true, sameAs, titles, worksFor, nationality, null,
                List.of());
    }

    static List<Mention> mentions() {
        return List.of(
                mention(span("Norway"), MentionKind.NAMED, "norway"), mention(span("Chile"), MentionKind.NAMED, "chile"),
                mention(span("Ingrid Dahl"), MentionKind.NAMED, "dahl"), mention(span("Tomás Rojas"), MentionKind.NAMED, "rojas"),
                mention(span("They"), MentionKind.PRONOMINAL, "dahl", "rojas"), mention(span("Peru"), MentionKind.NAMED, "peru"),
                mention(span("Dahl", 2), MentionKind.NAMED, "dahl"), mention(span("She"), MentionKind.PRONOMINAL, "dahl"),
                mention(span("Rojas", 2), MentionKind.NAMED, "rojas"),
                mention(span("The Norwegian government"), MentionKind.NOMINAL, "norway-gov"),
                mention(span("Chile", 2), MentionKind.NAMED, "chile"),
                mention(span("Chilean cooperatives"), MentionKind.NOMINAL, "coops"));
    }

    private static Mention mention(Span span, MentionKind kind, String... entities) {
        return new Mention(span, 0, 0, 0, 0, kind, List.of(entities));
    }

    static List<Role> roles() {
        return List.of(new Role("dahl", "Fisheries Minister", "norway-gov", false, span("Fisheries Minister"), 1));
    }

    static List<Event> events() {
        EventDate tuesday = new EventDate("2024-03-05", "date");
        return List.of(
                new Event("call", Terms.NEWS + "PhoneCall", "talk", List.of(span("talked on the phone")), List.of(1),
                        arguments("schema:attendee", "dahl", "schema:attendee", "rojas"), tuesday, null, "PT40M",
                        List.of(span("Tuesday evening"), span("40 minutes")), Factuality.OCCURRED, null, true, 1),
                new Event("critique", Terms.NEWS + "Criticism", "criticize", List.of(span("criticized"), span("speak out")),
                        List.of(2, 0),
                        with(arguments("schema:agent", "rojas", "schema:agent", "dahl"),
                                new Argument("schema:superEvent", Reference.event("call"))),
                        null, null, null, List.of(), Factuality.OCCURRED, null, true, 0.9),
                new Event("agreement", Terms.NEWS + "Agreement", "agree", List.of(span("agreed")), List.of(4),
                        with(arguments("schema:agent", "dahl", "schema:agent", "rojas"),
                                new Argument("schema:about", Reference.statement("view"))),
                        null, null, null, List.of(), Factuality.OCCURRED, null, false, 0.85),
                new Event("ships", Terms.NEWS + "Aid", "send", List.of(span("send")), List.of(5),
                        arguments("schema:agent", "norway-gov", "news:target", "chile"), new EventDate("2024-05", "gYearMonth"),
                        null, null, List.of(span("May 2024")), Factuality.PLANNED, false, false, 0.7),
                new Event("breach", null, "break", List.of(span("breaking")), List.of(6),
                        arguments("schema:agent", "coops", "news:reportedBy", "coops"), null, null, null, List.of(),
                        Factuality.DENIED, null, false, 0.456));
    }

    private static List<Argument> arguments(String... propertiesAndEntities) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < propertiesAndEntities.length; i += 2) {
            arguments.add(new Argument(propertiesAndEntities[i], Reference.entity(propertiesAndEntities[i + 1])));
        }
        return arguments;
    }

    private static List<Argument> with(List<Argument> arguments, Argument more) {
        arguments.add(more);
        return arguments;
    }

    static GraphOptions options() {
        return options(GraphOptions.Spans.ALL, GraphOptions.Body.FULL);
    }

    static GraphOptions options(GraphOptions.Spans spans, GraphOptions.Body body) {
        return new GraphOptions("https://example.org/id/", spans, body, Optional.empty(), "l1", "a1", "1.2.3");
    }

    /** Labels of two classes; the others' names are split. */
    static EventTerms terms() {
        return new EventTerms(Map.of(Terms.NEWS + "PhoneCall", "phone call", Terms.NEWS + "NotOccurred", "not occurred"),
                EventClasses.load(List.of()));
    }

    static String iri() {
        return "https://example.org/id/article/2024-03-05-norway-and-chile-speak-out-against-driftnets";
    }

    static ArticleGraph graph() {
        return graph(claims(), options());
    }

    static ArticleGraph graph(Claims claims, GraphOptions options) {
        return new GraphBuilder(options, terms()).build(claims, iri());
    }

    /** A graph of an article without claims: a headline and a body. */
    static ArticleGraph bare(String headline, String body, String name) {
        Article article = article(headline, body, name);
        AnnotatedText text = new AnnotatedText(new CodePoints(article.text()), List.of(), List.of(), List.of());
        return new GraphBuilder(options(), terms()).build(new Claims(article, text, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of()), "https://example.org/id/article/" + name);
    }

}

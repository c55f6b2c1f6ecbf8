package org.newsgraph.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.query.Reading;

/** What kind of thing something is, as far as pages tell kinds apart: each has its colour, its shape and its place in the legend. */
enum Kind {
    PERSON, ORGANIZATION, PLACE, TIME, EVENT, QUOTATION, STATEMENT, ROLE, ARTICLE, THING;

    /** The kinds of what takes part in events, in the order of pages. */
    static final List<Kind> ENTITIES = List.of(PERSON, ORGANIZATION, PLACE);

    private static final Set<String> PLACES = Set.of("Country", "City", "AdministrativeArea", "Place", "State", "Continent",
            "BodyOfWater", "Landform");
    private static final Map<String, Kind> OTHERS = Map.of("Person", PERSON, "Event", EVENT, "Quotation", QUOTATION, "Statement",
            STATEMENT, "Role", ROLE);
    private static final Set<String> ORGANIZATIONS = Set.of("Organization", "GovernmentOrganization", "Corporation", "NGO",
            "PoliticalParty", "NewsMediaOrganization", "SportsOrganization", "SportsTeam", "EducationalOrganization",
            "CollegeOrUniversity");

    /** The classes of articles, as the ontology lists them. */
    static final List<String> ARTICLES = List.of("NewsArticle", "Article", "AdvertiserContentArticle", "AnalysisNewsArticle",
            "AskPublicNewsArticle", "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting", "OpinionNewsArticle", "Report",
            "ReportageNewsArticle", "ReviewNewsArticle", "SatiricalArticle");

    /** What one of them is called. */
    String one() {
        return switch (this) {
            case ORGANIZATION -> "Organisation";
            case ROLE -> "Office";
            default -> Readable.title(css());
        };
    }

    /** What several are called. */
    String many() {
        return switch (this) {
            case PERSON -> "People";
            case STATEMENT -> "Reported statements";
            default -> one() + "s";
        };
    }

    /** The class in the style sheet. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a thing by the classes that the graph gives it. */
    static Kind of(Reading reading, Node thing) {
        for (Node type : reading.objects(thing, RDF.Nodes.type)) {
            Kind kind = ofClass(type);
            if (kind != THING) {
                return kind;
            }
        }
        return THING;
    }

    /** The classes whose instances are of a kind. */
    static List<Node> classes(Kind kind) {
        Set<String> names = switch (kind) {
            case PLACE -> PLACES;
            case ORGANIZATION -> ORGANIZATIONS;
            case ARTICLE -> Set.copyOf(ARTICLES);
            default -> Set.of(Readable.title(kind.css()));
        };
        return names.stream().sorted().map(Reading::schema).toList();
    }

    /** The kind that a class's instances are. */
    static Kind ofClass(Node type) {
        boolean known = type.isURI() && (type.getURI().startsWith(Terms.SCHEMA) || type.getURI().startsWith(Terms.NEWS));
        String name = known ? Reading.localName(type) : "";
        if (OTHERS.containsKey(name)) {
            return OTHERS.get(name);
        }
        return PLACES.contains(name) ? PLACE
                : ORGANIZATIONS.contains(name) ? ORGANIZATION : ARTICLES.contains(name) ? ARTICLE : THING;
    }
}

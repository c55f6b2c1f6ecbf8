package org.newsgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.Resources;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.query.Reading;

/** The first page of a collection. It reads lists, not articles: what it costs grows with the number of articles, not with their texts. */
final class HomePage {
    private static final int MAIN_EVENTS = 3;
    private static final int LATEST = 10;
    private static final int CLASSES = 14;
    private static final Node ABOUT = Reading.schema("about");

    private final Reading reading;
    private final Links links;
    private final Things things;

    HomePage(Reading reading, Links links) {
        this.reading = reading;
        this.links = links;
        things = new Things(reading, node -> node.isURI() ? links.thing(node.getURI()) : Optional.empty());
    }

    Optional<String> html(Paging paging) {
        List<Node> articles = newestFirst();
        if (!paging.exists(articles.size())) {
            return Optional.empty();
        }
        List<HomeView.Article> rows = paging.of(articles).stream().map(this::row).toList();
        List<HomeView.Main> latest = articles.stream().limit(LATEST).flatMap(a -> mainEvents(a).stream()).limit(LATEST).toList();
        List<HomeView.Number> classes = classes();
        return Optional.of(Templates.fill("home", new HomeView(Frame.served(links, "Newsgraph", Optional.empty(), false, ""),
                numbers(articles.size()), classes.isEmpty() ? Optional.empty() : Optional.of(new HomeView.Classes(classes)), rows,
                latest.isEmpty() ? Optional.empty() : Optional.of(new HomeView.Latest(latest)),
                paging.pager(articles.size(), links::home))));
    }

    /** All articles; their days are read in one go. */
    private List<Node> newestFirst() {
        Map<Node, String> days = new HashMap<>();
        reading.graph().find(Node.ANY, ArticleHead.PUBLISHED, Node.ANY).filterKeep(t -> t.getObject().isLiteral())
                .forEach(t -> days.merge(t.getSubject(), Archive.order(t.getObject().getLiteralLexicalForm()),
                        (a, b) -> a.compareTo(b) <= 0 ? a : b));
        List<Node> articles = new ArrayList<>(StandalonePage.articles(reading));
        articles.sort(Comparator.<Node, String>comparing(a -> days.getOrDefault(a, ""), Comparator.reverseOrder())
                .thenComparing(Node::getURI));
        return articles;
    }

    private HomeView.Article row(Node article) {
        return new HomeView.Article(things.ref(article),
                reading.text(article, ArticleHead.PUBLISHED).map(Readable::date).orElse("undated"),
                reading.text(article, Reading.schema("articleSection")), mainEvents(article));
    }

    private List<HomeView.Main> mainEvents(Node article) {
        return reading.objects(article, ABOUT).stream().filter(thing -> things.kind(thing) == Kind.EVENT).limit(MAIN_EVENTS)
                .map(event -> new HomeView.Main(things.ref(event), Factuality.of(reading, event))).toList();
    }

    private List<HomeView.Number> numbers(int articles) {
        List<HomeView.Number> numbers = new ArrayList<>();
        numbers.add(number(articles, "article", "articles"));
        numbers.add(number(count(Reading.news("Event")), "event", "events"));
        numbers.add(number(count(Kind.PERSON), "person", "people"));
        numbers.add(number(count(Kind.ORGANIZATION), "organisation", "organisations"));
        numbers.add(number(count(Kind.PLACE), "place", "places"));
        numbers.add(number(count(Kind.QUOTATION), "quotation", "quotations"));
        return numbers;
    }

    private static HomeView.Number number(long count, String one, String many) {
        String[] words = Readable.count(count, one, many).split(" ", 2);
        return new HomeView.Number(words[0], words[1]);
    }

    /** Things of several classes of a kind count once. */
    private long count(Kind kind) {
        List<Node> classes = Kind.classes(kind);
        if (classes.size() == 1) {
            return count(classes.get(0));
        }
        Set<Node> found = new HashSet<>();
        for (Node type : classes) {
            reading.graph().find(Node.ANY, RDF.Nodes.type, type).forEach(t -> found.add(t.getSubject()));
        }
        return found.size();
    }

    private long count(Node type) {
        ExtendedIterator<?> found = reading.graph().find(Node.ANY, RDF.Nodes.type, type);
        long count = 0;
        while (found.hasNext()) {
            found.next();
            count++;
        }
        return count;
    }

    /** The classes with most events. */
    private List<HomeView.Number> classes() {
        Map<Node, Long> counts = new HashMap<>();
        for (Node type : EventClassList.ALL) {
            long count = count(type);
            if (count > 0) {
                counts.put(type, count);
            }
        }
        return counts.keySet().stream()
                .sorted(Comparator.<Node>comparingLong(type -> -counts.get(type)).thenComparing(Node::getURI)).limit(CLASSES)
                .map(type -> new HomeView.Number(Readable.number(counts.get(type)),
                        Readable.title(Reading.localName(type))))
                .toList();
    }

    /** The ontology's classes of events; read when they are first needed. */
    private static final class EventClassList {
        static final List<Node> ALL = read();

        private static List<Node> read() {
            Model ontology = Resources.model("newsgraph.ttl");
            EventClasses hierarchy = new EventClasses(List.of(ontology));
            Set<String> classes = new TreeSet<>();
            ontology.listSubjectsWithProperty(RDFS.subClassOf).filterKeep(Resource::isURIResource)
                    .filterKeep(r -> r.getURI().startsWith(Terms.NEWS) && hierarchy.isA(r.getLocalName(), "Event"))
                    .forEach(r -> classes.add(r.getLocalName()));
            classes.remove("Event");
            return classes.stream().map(Reading::news).toList();
        }
    }
}

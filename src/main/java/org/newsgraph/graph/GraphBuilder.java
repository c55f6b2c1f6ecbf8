package org.newsgraph.graph;

import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.extract.Claims;
import org.newsgraph.link.Identities;
import org.newsgraph.link.Linker;
import org.newsgraph.link.Versions;

/** Makes the graph of an article from what was found in it. Immutable; may be shared by threads. */
public final class GraphBuilder {
    private final GraphOptions options;
    private final EventTerms terms;
    private final Linker linker;

    /**
     * @param options what goes into the graphs
     * @param terms how event classes are written
     */
    public GraphBuilder(GraphOptions options, EventTerms terms) {
        this.options = options;
        this.terms = terms;
        linker = new Linker(options.base());
    }

    /**
     * The graph of one article of which no other version is known.
     *
     * @throws IllegalStateException as below
     */
    public ArticleGraph build(Claims claims, String article) {
        return build(claims, article, Versions.NONE);
    }

    /**
     * The graph of one article.
     *
     * @param claims what was found in it; the order within its lists does not matter
     * @param article its IRI, as {@link org.newsgraph.link.ArticleNames} gives it
     * @param versions its other versions
     * @throws IllegalStateException where a claim points to nothing or to words outside the text: a defect of the finder
     */
    public ArticleGraph build(Claims claims, String article, Versions versions) {
        OrderedClaims ordered = new OrderedClaims(claims);
        Identities identities = linker.link(ordered.entities(), article);
        Context context = new Context(claims.article(), ordered, identities, versions, options);
        Draft draft = new Draft();
        SpanPart spans = new SpanPart(context, claims.text());
        new ArticlePart(context).write(draft);
        draft.section("What happened");
        new EventPart(context, spans, terms).write(draft);
        draft.section("What was said");
        new SpeechPart(context, spans).write(draft);
        draft.section("Who and where");
        new EntityPart(context, spans).write(draft);
        draft.section("How it was made");
        new ProvenancePart(context).write(draft);
        draft.section("Where it stands");
        spans.write(draft);
        Map<String, String> prefixes = new TreeMap<>(Vocabulary.prefixes(options.base(), article));
        prefixes.putAll(terms.prefixes(ordered.events(), prefixes));
        ArticleGraph graph = draft.finish(article, prefixes);
        SpanCheck.check(graph);
        return graph;
    }
}

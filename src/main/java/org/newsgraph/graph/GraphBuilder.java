package org.newsgraph.graph;

import org.newsgraph.extract.Claims;
import org.newsgraph.link.Identities;
import org.newsgraph.link.Linker;

/** Makes the graph of an article from what was found in it. Immutable; may be shared by threads. */
public final class GraphBuilder {
    private final GraphOptions options;
    private final EventLabels labels;
    private final Linker linker;

    /**
     * @param options what goes into the graphs
     * @param labels how event classes are called in the names of events
     */
    public GraphBuilder(GraphOptions options, EventLabels labels) {
        this.options = options;
        this.labels = labels;
        linker = new Linker(options.base());
    }

    /**
     * The graph of one article.
     *
     * @param claims what was found in it; the order within its lists does not matter
     * @param article its IRI, as {@link org.newsgraph.link.ArticleNames} gives it
     * @throws IllegalStateException where a claim points to nothing or to words outside the text: a defect of the finder
     */
    public ArticleGraph build(Claims claims, String article) {
        OrderedClaims ordered = new OrderedClaims(claims);
        Identities identities = linker.link(ordered.entities(), article);
        Context context = new Context(claims.article(), ordered, identities, options);
        Draft draft = new Draft();
        SpanPart spans = new SpanPart(context, claims.text());
        new ArticlePart(context).write(draft);
        draft.section("What happened");
        new EventPart(context, spans, labels).write(draft);
        draft.section("What was said");
        new SpeechPart(context, spans).write(draft);
        draft.section("Who and where");
        new EntityPart(context, spans).write(draft);
        draft.section("How it was made");
        new ProvenancePart(context).write(draft);
        draft.section("Where it stands");
        spans.write(draft);
        ArticleGraph graph = draft.finish(article, Vocabulary.prefixes(options.base(), article));
        SpanCheck.check(graph);
        return graph;
    }
}

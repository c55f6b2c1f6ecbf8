package org.newsgraph.graph;

import java.util.Map;
import java.util.TreeMap;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.EventTrace;
import org.newsgraph.extract.Step;
import org.newsgraph.extract.TracedClaims;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.language.Sentence;
import org.newsgraph.link.Linker;
import org.newsgraph.text.Span;

/**
 * Why the events of an article's graph are as they are, for people: under each event, numbered as in the graph, a line for every fact with
 * the words it comes from, their offsets, and the entry of the lexicon or the rule that made it. Lines end in LF; the same claims give
 * the same text.
 */
public final class TraceWriter {
    private final GraphOptions options;
    private final EventTerms terms;
    private final Linker linker;

    /**
     * @param options what goes into the graphs; of it the base counts
     * @param terms how event classes are written
     */
    public TraceWriter(GraphOptions options, EventTerms terms) {
        this.options = options;
        this.terms = terms;
        linker = new Linker(options.base());
    }

    /**
     * The trace of one article; ends with an empty line.
     *
     * @param traced what was found in it, and how
     * @param article its IRI, as in its graph
     */
    public String write(TracedClaims traced, String article) {
        Claims claims = traced.claims();
        OrderedClaims ordered = new OrderedClaims(claims);
        Context context = new Context(claims.article(), ordered, linker.link(ordered.entities(), article),
                org.newsgraph.link.Versions.NONE, options);
        EventNames names = new EventNames(ordered, terms);
        Map<String, String> prefixes = new TreeMap<>(Vocabulary.prefixes(options.base(), article));
        prefixes.put("lex", Terms.LEXICON);
        prefixes.putAll(terms.prefixes(ordered.events(), prefixes));
        TurtleTerms turtle = new TurtleTerms(prefixes);
        StringBuilder out = new StringBuilder("<" + article + ">\n");
        for (Event event : ordered.events()) {
            out.append("\nthis:event-").append(ordered.eventRank(event.id()) + 1).append("  ").append(names.name(event))
                    .append('\n');
            traced.traces().stream().filter(t -> t.event().equals(event.id()))
                    .forEach(t -> new Lines(claims, context, turtle, out).write(t));
        }
        return out.append('\n').toString();
    }

    /** The lines of one event. */
    private static final class Lines {
        private final Claims claims;
        private final Context context;
        private final TurtleTerms turtle;
        private final StringBuilder out;
        private int sentence = -1;

        Lines(Claims claims, Context context, TurtleTerms turtle, StringBuilder out) {
            this.claims = claims;
            this.context = context;
            this.turtle = turtle;
            this.out = out;
        }

        void write(EventTrace trace) {
            trace.steps().forEach(this::write);
        }

        private void write(Step step) {
            if (step.sentence() != sentence) {
                sentence = step.sentence();
                Sentence told = claims.text().sentences().get(sentence);
                out.append("  ").append(words(told.span())).append('\n');
            }
            out.append("    ").append(fact(step));
            if (step.words() != null) {
                out.append("  ").append(words(step.words()));
            }
            out.append("  ").append(step.entry() == null ? step.rule() : entry(step)).append('\n');
        }

        private String fact(Step step) {
            return switch (step.kind()) {
                case MEANING -> "a " + (step.term() == null ? "news:Event" : iri(step.term()));
                case ARGUMENT -> step.term() + " " + turtle.node(context.node(step.filler()));
                case FACTUALITY -> "news:factuality news:" + step.term();
                case TIME -> "news:timeExpression" + (step.term().isEmpty() ? "" : " " + step.term());
                case JOINING -> "mentioned again";
                case CONFIDENCE -> "news:confidence " + step.term();
            };
        }

        private String entry(Step step) {
            String what = step.kind() == Step.Kind.MEANING ? "sense " : "place ";
            return what + iri(step.entry()) + ": " + step.rule();
        }

        private String iri(String iri) {
            return turtle.node(org.apache.jena.graph.NodeFactory.createURI(iri));
        }

        /** Offsets and words, on one line. */
        private String words(Span span) {
            return span.begin() + "-" + span.end() + " " + Escapes.quoted(claims.text().words(span));
        }
    }
}

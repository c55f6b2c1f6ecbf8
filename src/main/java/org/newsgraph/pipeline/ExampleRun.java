package org.newsgraph.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.article.Article;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Claims;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.EventTrace;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.Step;
import org.newsgraph.extract.TracedClaims;
import org.newsgraph.knowledge.SenseExample;
import org.newsgraph.knowledge.Terms;

/** Runs the examples of a lexicon's senses, each as an article of its own, all of the same day. */
public final class ExampleRun {
    /** The day on which every example is written, a Saturday: "on Friday" is the day before. */
    public static final LocalDate DAY = LocalDate.of(2022, 2, 26);

    private final Pipeline pipeline;

    public ExampleRun(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * How an example went.
     *
     * @param example the example
     * @param passed whether all that it expects was found
     * @param came what the sense gave in the notation of examples, one an event; empty where it gave nothing
     * @param others what else was found in the sentence: class, participants, factuality, date
     * @param fired the IRIs of all senses that gave an event
     */
    public record Outcome(SenseExample example, boolean passed, List<String> came, List<String> others, Set<String> fired) {
        public Outcome {
            came = List.copyOf(came);
            others = List.copyOf(others);
            fired = Set.copyOf(fired);
        }
    }

    /** Runs one example; may be called from several threads. */
    public Outcome run(SenseExample example) {
        TracedClaims traced = pipeline.trace(article(example.sentence()));
        Claims claims = traced.claims();
        List<Event> meant = claims.events().stream().filter(e -> senses(trace(traced, e)).contains(example.sense())).toList();
        boolean passed = example.fires() ? meant.stream().anyMatch(e -> isAsExpected(e, claims, example)) : meant.isEmpty();
        return new Outcome(example, passed, meant.stream().map(e -> shown(e, claims)).toList(),
                claims.events().stream().filter(e -> !meant.contains(e))
                        .map(e -> Terms.localName(String.valueOf(e.eventClass())) + " | " + shown(e, claims)).toList(),
                fired(traced));
    }

    /** The IRIs of the senses that gave the events of an article. */
    public static Set<String> fired(TracedClaims traced) {
        Set<String> fired = new TreeSet<>();
        traced.traces().forEach(t -> fired.addAll(senses(t)));
        return fired;
    }

    private static EventTrace trace(TracedClaims traced, Event event) {
        return traced.traces().stream().filter(t -> t.event().equals(event.id())).findFirst().orElseThrow();
    }

    private static Set<String> senses(EventTrace trace) {
        Set<String> senses = new TreeSet<>();
        trace.steps().stream().filter(s -> s.kind() == Step.Kind.MEANING && s.entry() != null)
                .forEach(s -> senses.add(s.entry()));
        return senses;
    }

    private static boolean isAsExpected(Event event, Claims claims, SenseExample example) {
        TreeMap<String, List<String>> roles = roles(event, claims);
        boolean participants = example.roles().entrySet().stream()
                .allMatch(r -> roles.getOrDefault(r.getKey(), List.of()).equals(r.getValue()));
        boolean presented = example.factuality() == null || example.factuality().equals(event.factuality().term());
        boolean timed = example.start() == null || event.start() != null && event.start().value().equals(example.start());
        return participants && presented && timed;
    }

    private static String shown(Event event, Claims claims) {
        TreeSet<String> pairs = new TreeSet<>();
        roles(event, claims).forEach((role, names) -> names.forEach(name -> pairs.add(role + "=" + name)));
        return String.join("; ", pairs) + " | " + event.factuality().term()
                + (event.start() == null ? "" : " | " + event.start().value());
    }

    private static TreeMap<String, List<String>> roles(Event event, Claims claims) {
        TreeMap<String, List<String>> roles = new TreeMap<>();
        for (Argument argument : event.arguments()) {
            String role = argument.property().substring(argument.property().indexOf(':') + 1);
            roles.merge(role, List.of(name(argument.filler(), claims)), (a, b) -> java.util.stream.Stream
                    .concat(a.stream(), b.stream()).sorted().toList());
        }
        return roles;
    }

    private static String name(Reference reference, Claims claims) {
        return switch (reference.kind()) {
            case ENTITY -> claims.entities().stream().filter(e -> e.id().equals(reference.id())).findFirst().orElseThrow().name();
            case EVENT -> claims.events().stream().filter(e -> e.id().equals(reference.id())).findFirst()
                    .map(e -> e.eventClass() == null ? e.predicate() : Terms.localName(e.eventClass())).orElseThrow();
            case STATEMENT -> "statement";
        };
    }

    private static Article article(String text) {
        return new Article("example", "example", List.of(), null, null, null, null, null, null, Optional.empty(),
                Optional.empty(),
                Optional.of(DAY), List.of(), null, null, List.of(), "en", List.of(), text, List.of(), "NewsArticle");
    }
}

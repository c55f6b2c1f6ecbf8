package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.EventTrace;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.Step;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.knowledge.Sense;
import org.newsgraph.knowledge.SyntacticArgument;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.TimeExpression;
import org.newsgraph.text.Span;

/**
 * Writes down, for one article, why its events are as they are. After each stage it looks what has become new, so that the stages
 * need not know of it; where nobody asks, it does nothing.
 */
final class Tracing {
    /** What is known of a draft so far. */
    private static final class Known {
        final List<Step> steps = new ArrayList<>();
        final Set<Argument> arguments = new HashSet<>();
        final Set<Span> times = new HashSet<>();
        Sense sense;
        Factuality factuality;
        Step sure;
    }

    private final boolean on;
    private final AnnotatedText text;
    private final EntityTable entities;
    private final Map<String, Known> byDraft = new LinkedHashMap<>();

    Tracing(boolean on, AnnotatedText text, EntityTable entities) {
        this.on = on;
        this.text = text;
        this.entities = entities;
    }

    /** Writes down what a stage has changed in events. */
    void after(String stage, Collection<EventDraft> drafts) {
        if (on) {
            drafts.forEach(d -> after(stage, d));
        }
    }

    private void after(String stage, EventDraft draft) {
        Known known = byDraft.computeIfAbsent(draft.id, k -> new Known());
        if (draft.sense != known.sense) {
            known.sense = draft.sense;
            known.steps.add(meaning(draft, stage));
        }
        for (Argument argument : draft.arguments) {
            if (known.arguments.add(argument)) {
                known.steps.add(argument(draft, argument, stage));
            }
        }
        for (Span time : draft.times) {
            if (known.times.add(time)) {
                String value = text.times().stream().filter(t -> t.span().equals(time)).map(TimeExpression::value)
                        .filter(v -> v != null).findFirst().orElse("");
                known.steps.add(new Step(Step.Kind.TIME, value, null, time, draft.sentence(), stage, null));
            }
        }
    }

    private static Step meaning(EventDraft draft, String stage) {
        Sense sense = draft.sense;
        boolean listed = sense != null && sense.name() != null;
        return new Step(Step.Kind.MEANING, draft.eventClass(), null, draft.trigger.span(), draft.sentence(),
                sense == null ? "no class of the lexicon" : listed ? "frame " + sense.frame().name() : stage,
                listed ? sense.name() : null);
    }

    private Step argument(EventDraft draft, Argument argument, String stage) {
        Place place = draft.places.get(argument);
        Sentence sentence = draft.trigger.sentence();
        if (place != null) {
            SyntacticArgument syntax = place.argument();
            Span words = place.token() < 0 ? mentioned(argument.filler(), draft.sentence()) : words(sentence, place.token());
            return new Step(Step.Kind.ARGUMENT, argument.property(), argument.filler(), words, draft.sentence(),
                    rule(syntax), syntax.name());
        }
        return new Step(Step.Kind.ARGUMENT, argument.property(), argument.filler(),
                mentioned(argument.filler(), draft.sentence()),
                draft.sentence(), stage, null);
    }

    private static String rule(SyntacticArgument syntax) {
        String function = syntax.function().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String marker = syntax.marker() == null ? "" : " \"" + syntax.marker() + "\"";
        return function + marker + " that is " + switch (syntax.type()) {
            case ACTOR -> "an actor";
            case PERSON -> "a person or group";
            case ORGANIZATION -> "an organisation";
            case PLACE -> "a place";
            case EVENT -> "an event";
            case THING -> "a thing";
            case ANY -> "anything";
        };
    }

    /** The mention that a token heads, or the token. */
    private Span words(Sentence sentence, int token) {
        return entities.headed(sentence.index(), token).map(Mention::span).orElse(sentence.token(token).span());
    }

    private Span mentioned(Reference filler, int sentence) {
        return filler.kind() != Reference.Kind.ENTITY ? null : entities.in(sentence).stream()
                .filter(m -> m.entities().contains(filler.id())).map(Mention::span).findFirst().orElse(null);
    }

    /** Writes down how an event is presented. */
    void factuality(EventDraft draft, Reading reading) {
        if (on) {
            Span words = reading.token() < 0 ? null : draft.trigger.sentence().token(reading.token()).span();
            factuality(draft, words, reading.rule());
        }
    }

    /** Writes down that a stage has changed how an event is presented, if it has. */
    void changed(EventDraft draft, String stage) {
        if (on && byDraft.get(draft.id).factuality != draft.factuality) {
            factuality(draft, null, stage);
        }
    }

    /** Writes down how sure an event is, and why. */
    void confidence(EventDraft draft, Confidence confidence) {
        if (on) {
            byDraft.computeIfAbsent(draft.id, k -> new Known()).sure = new Step(Step.Kind.CONFIDENCE,
                    String.format(Locale.ROOT, "%.2f", confidence.of(draft)), null, null, draft.sentence(),
                    confidence.told(draft),
                    null);
        }
    }

    private void factuality(EventDraft draft, Span words, String rule) {
        Known known = byDraft.computeIfAbsent(draft.id, k -> new Known());
        known.factuality = draft.factuality;
        known.steps.add(new Step(Step.Kind.FACTUALITY, draft.factuality.term(), null, words, draft.sentence(), rule, null));
    }

    /**
     * The traces of what has become of the drafts.
     *
     * @param joined which draft each joined one went into
     * @param place of a draft's id, its trigger
     */
    List<EventTrace> traces(List<Event> events, Map<String, String> joined, Map<String, Trigger> triggers) {
        if (!on) {
            return List.of();
        }
        Map<String, List<String>> parts = new HashMap<>();
        byDraft.keySet().forEach(id -> {
            String whole = id;
            while (joined.containsKey(whole)) {
                whole = joined.get(whole);
            }
            parts.computeIfAbsent(whole, k -> new ArrayList<>()).add(id);
        });
        List<EventTrace> traces = new ArrayList<>();
        for (Event event : events) {
            List<Step> steps = new ArrayList<>();
            for (String part : parts.get(event.id())) {
                if (!part.equals(event.id())) {
                    Trigger trigger = triggers.get(part);
                    steps.add(new Step(Step.Kind.JOINING, null, null, trigger.span(), trigger.sentence().index(),
                            "a mention of the same event: something agrees and nothing contradicts", null));
                }
                steps.addAll(byDraft.get(part).steps);
            }
            steps.add(byDraft.get(event.id()).sure);
            traces.add(new EventTrace(event.id(), redirected(steps, joined)));
        }
        return traces;
    }

    private static List<Step> redirected(List<Step> steps, Map<String, String> joined) {
        return steps.stream().map(s -> {
            Reference filler = s.filler();
            while (filler != null && filler.kind() == Reference.Kind.EVENT && joined.containsKey(filler.id())) {
                filler = Reference.event(joined.get(filler.id()));
            }
            return new Step(s.kind(), s.term(), filler, s.words(), s.sentence(), s.rule(), s.entry());
        }).toList();
    }
}

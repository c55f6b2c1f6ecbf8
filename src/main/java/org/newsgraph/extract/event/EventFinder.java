package org.newsgraph.extract.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.article.Article;
import org.newsgraph.extract.Argument;
import org.newsgraph.extract.Event;
import org.newsgraph.extract.EventTrace;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Quotation;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.Statement;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.knowledge.ConfidenceModel;
import org.newsgraph.knowledge.EventClasses;
import org.newsgraph.knowledge.FillerType;
import org.newsgraph.knowledge.Lexicon;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.Sentence;
import org.newsgraph.text.Span;

/** Finds what happened in an article, or may happen, and the views it reports. One finder serves any number of threads. */
public final class EventFinder {
    private final Expressions expressions;
    private final Authority authority;
    private final Hierarchy hierarchy;
    private final boolean all;
    private final ConfidenceModel model = ConfidenceModel.load();

    /** @param all whether happenings of no known class are wanted as well */
    public EventFinder(Lexicon lexicon, EventClasses classes, Authority authority, boolean all) {
        expressions = new Expressions(lexicon);
        hierarchy = new Hierarchy(classes);
        this.authority = authority;
        this.all = all;
    }

    /** Events, the traces that were asked for, and statements; each in text order. */
    public record Found(List<Event> events, List<EventTrace> traces, List<Statement> statements) {}

    /**
     * The events and statements of an article whose entities and quotations are known.
     *
     * @param traced whether it is to be told how each event was found
     */
    public Found find(Article article, AnnotatedText text, EntityTable entities, List<Quotation> quotations, boolean traced) {
        Fillers fillers = new Fillers(entities, authority, expressions, hierarchy);
        Map<Integer, Map<Integer, EventDraft>> bySentence = drafts(text, entities, fillers);
        List<StatementFinder.Reported> reported = new StatementFinder(text, entities, expressions).find();
        FactualityFinder factuality = new FactualityFinder(expressions);
        TimeFinder times = new TimeFinder(text, expressions);
        Relations relations = new Relations(fillers, expressions, hierarchy);
        Repetitions repetitions = new Repetitions(entities, expressions);
        Intentions intentions = new Intentions(fillers, expressions, hierarchy);
        Attribution attribution = new Attribution(entities, expressions, quotations);
        List<EventDraft> drafts = new ArrayList<>();
        Tracing tracing = new Tracing(traced, text, entities);
        int count = bySentence.values().stream().mapToInt(Map::size).sum();
        for (Sentence sentence : text.sentences()) {
            Map<Integer, EventDraft> here = bySentence.get(sentence.index());
            tracing.after("lexicon", here.values());
            relations.find(sentence, here);
            tracing.after("what events have to do with each other", here.values());
            tracing.after("what events have to do with each other", drafts);
            for (EventDraft copy : repetitions.find(sentence, here, drafts, count + 1)) {
                count++;
                here.put(copy.head(), copy);
            }
            tracing.after("does as another did", here.values());
            count += intentions.find(sentence, here, count + 1);
            tracing.after("what it amounts to that somebody says he will, or others must", here.values());
            times.assign(sentence, here);
            tracing.after("time of its clause", here.values());
            relations.resumed(sentence).ifPresent(e -> times.resume(sentence, e));
            tracing.after("time of a sentence that speaks on of it", drafts);
            for (EventDraft event : here.values()) {
                boolean utterance = hierarchy.isUtterance(event.eventClass());
                Reading reading = factuality.of(sentence, event.head(), utterance);
                event.factuality = reading.value();
                tracing.factuality(event, reading);
                settle(event, article.referenceDay().orElse(null));
                tracing.changed(event, "its date lies after the article's");
                attribution.attribute(event);
                tracing.changed(event, "somebody says that it did not happen");
                reported.stream().filter(r -> r.sentence() == sentence.index() && r.predicate() == event.head())
                        .forEach(r -> event.add("schema:about", Reference.statement(r.statement().id())));
            }
            tracing.after("who says so, and what", here.values());
            drafts.addAll(here.values());
        }
        EventMerger merger = new EventMerger(entities, hierarchy);
        List<EventDraft> merged = merger.merge(drafts);
        Set<Reference> wanted =
                merged.stream().flatMap(e -> e.arguments.stream()).map(Argument::filler).collect(Collectors.toSet());
        List<EventDraft> empty = merged.stream().filter(e -> isEmpty(e) && !wanted.contains(Reference.event(e.id))).toList();
        if (all) {
            empty.forEach(e -> e.sense = null);
        } else {
            merged.removeAll(empty);
        }
        for (EventDraft event : merged) {
            event.sentences.forEach(i -> fillers.mentionDemonyms(text.sentences().get(i),
                    event.arguments.stream().map(Argument::filler).toList()));
        }
        Confidence confidence = new Confidence(model, entities);
        merged.forEach(e -> tracing.confidence(e, confidence));
        List<Event> events = finish(merged, text, confidence);
        Map<String, Trigger> triggers = drafts.stream().collect(Collectors.toMap(d -> d.id, d -> d.trigger));
        return new Found(events, tracing.traces(events, merger.joined(), triggers),
                reported.stream().map(StatementFinder.Reported::statement).toList());
    }

    /** What befalls nobody, nowhere and at no time is no fact, unless the clause states it: "will hold exercises". */
    private boolean isEmpty(EventDraft event) {
        if (!event.trigger.isVerb() && event.triggers.size() == 1
                && Support.of(event.trigger.sentence(), event.head(), expressions).isPresent()) {
            return false;
        }
        return event.arguments.stream().noneMatch(a -> !a.property().equals("news:reportedBy")) && event.start == null;
    }

    private static void settle(EventDraft event, LocalDate reference) {
        boolean ahead = event.start != null && reference != null && EventTimes.isAfter(event.start, reference);
        if (ahead && (event.factuality == Factuality.OCCURRED || event.factuality == Factuality.ONGOING)) {
            event.factuality = Factuality.PLANNED;
        }
    }

    /** The events of each sentence by head, in text order, with class and participants. */
    private Map<Integer, Map<Integer, EventDraft>> drafts(AnnotatedText text, EntityTable entities, Fillers fillers) {
        TriggerFinder triggers = new TriggerFinder(expressions, entities, text, all);
        ArgumentFinder arguments = new ArgumentFinder(fillers, expressions);
        Map<Integer, Map<Integer, EventDraft>> bySentence = new LinkedHashMap<>();
        int count = 0;
        for (Sentence sentence : text.sentences()) {
            Map<Integer, EventDraft> here = new TreeMap<>();
            for (Trigger trigger : triggers.find(sentence)) {
                EventDraft draft = new EventDraft("e" + ++count, trigger);
                here.put(trigger.head(), draft);
                if (trigger.entry() != null) {
                    fillers.add(draft);
                }
            }
            bySentence.put(sentence.index(), here);
        }
        for (Sentence sentence : text.sentences()) {
            Map<Integer, EventDraft> here = bySentence.get(sentence.index());
            // An event may be another's participant, so that what does not hold is taken away until all that is left holds.
            boolean changed = true;
            while (changed) {
                changed = false;
                for (EventDraft draft : List.copyOf(here.values())) {
                    if (draft.trigger.entry() == null || fillers.event(draft.sentence(), draft.head()).isEmpty()) {
                        continue;
                    }
                    if (isOnlySupport(sentence, draft, here, fillers) || !arguments.resolve(draft)) {
                        draft.sense = null;
                        draft.arguments.clear();
                        fillers.remove(draft);
                        changed = true;
                    }
                }
            }
            here.values().removeIf(d -> d.sense == null && !isPlain(sentence, d));
            if (all) {
                here.values().stream().filter(d -> d.sense == null).forEach(d -> plainArguments(sentence, d, fillers));
            }
        }
        return bySentence;
    }

    /** "launch an attack", "release a statement": the verb only carries the noun. */
    private boolean isOnlySupport(Sentence sentence, EventDraft draft, Map<Integer, EventDraft> here, Fillers fillers) {
        if (!draft.trigger.isVerb() || draft.trigger.tokens().size() > 1
                || !expressions.isContext(sentence, draft.head(), "SupportVerb")) {
            return false;
        }
        return here.values().stream().anyMatch(d -> !d.trigger.isVerb() && fillers.event(d.sentence(), d.head()).isPresent()
                && Support.of(sentence, d.head(), expressions)
                        .filter(s -> s.kind() == Support.Kind.DONE && s.verb() == draft.head()).isPresent());
    }

    private boolean isPlain(Sentence sentence, EventDraft draft) {
        if (!all) {
            return false;
        }
        return draft.trigger.entry() == null || draft.trigger.isVerb()
                || expressions.lexicon().isEventNoun(sentence.lemma(draft.head())) || draft.trigger.entry().words().size() > 1
                || !draft.trigger.entry().senses().get(0).ambiguous();
    }

    private static void plainArguments(Sentence sentence, EventDraft draft, Fillers fillers) {
        if (!draft.trigger.isVerb()) {
            return;
        }
        Grammar grammar = new Grammar(sentence);
        for (int subject : grammar.subjects(draft.head())) {
            fillers.at(sentence, subject, FillerType.ACTOR).references().forEach(r -> draft.add("schema:agent", r));
        }
        for (int object : grammar.objects(draft.head())) {
            fillers.at(sentence, object, FillerType.ANY).references().forEach(r -> draft.add("news:target", r));
        }
    }

    private static List<Event> finish(List<EventDraft> drafts, AnnotatedText text, Confidence confidence) {
        Set<String> kept = drafts.stream().map(d -> d.id).collect(Collectors.toCollection(HashSet::new));
        int lead = text.sentences().stream().filter(s -> !s.headline()).mapToInt(Sentence::index).findFirst().orElse(0);
        List<Event> events = new ArrayList<>();
        for (EventDraft draft : drafts) {
            List<Argument> arguments = draft.arguments.stream()
                    .filter(a -> a.filler().kind() != Reference.Kind.EVENT || kept.contains(a.filler().id())).toList();
            boolean main = draft.sense != null && draft.sentences.stream().anyMatch(s -> s <= lead);
            List<Span> triggers = draft.triggers.stream().sorted().toList();
            events.add(new Event(draft.id, draft.eventClass(), draft.trigger.sentence().lemma(draft.head()), triggers,
                    List.copyOf(draft.sentences), arguments, draft.start, draft.end, draft.duration,
                    draft.times.stream().sorted().toList(), draft.factuality, draft.online, main,
                    confidence.of(draft)));
        }
        events.sort(java.util.Comparator.comparing((Event e) -> e.triggers().get(0)).thenComparing(Event::id));
        return events;
    }
}

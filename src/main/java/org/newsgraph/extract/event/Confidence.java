package org.newsgraph.extract.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.knowledge.ConfidenceModel;

/** Tells how sure an event is: the circumstances that it was found under, and what share of such events is right. */
final class Confidence {
    private static final int LONG = 30;
    private static final int SHORT = 12;
    private static final List<String> ROLES = List.of("schema:agent", "news:target", "schema:attendee", "schema:organizer");

    private final ConfidenceModel model;
    private final EntityTable entities;

    Confidence(ConfidenceModel model, EntityTable entities) {
        this.model = model;
        this.entities = entities;
    }

    /** The share of events like this one that are right, in hundredths. */
    double of(EventDraft draft) {
        return model.share(notations(circumstances(draft)));
    }

    /** The circumstances and their weights, for people: "event +1.80, noun -0.84". */
    String told(EventDraft draft) {
        return Stream.concat(Stream.of(ConfidenceModel.EVERY_EVENT), notations(circumstances(draft)).stream())
                .map(c -> String.format(Locale.ROOT, "%s %+.2f", c, model.weight(c))).collect(Collectors.joining(", "));
    }

    private static List<String> notations(Set<Circumstance> circumstances) {
        return circumstances.stream().map(Circumstance::notation).toList();
    }

    private Set<Circumstance> circumstances(EventDraft draft) {
        Set<Circumstance> found = EnumSet.noneOf(Circumstance.class);
        found.addAll(draft.circumstances);
        int length = draft.trigger.sentence().size();
        long roles = ROLES.stream().filter(draft::has).count();
        add(found, Circumstance.NOUN, !draft.trigger.isVerb());
        add(found, Circumstance.EXPRESSION, draft.trigger.tokens().size() > 1);
        add(found, Circumstance.AMBIGUOUS, draft.sense != null && draft.sense.ambiguous());
        add(found, Circumstance.NO_PARTICIPANT, roles == 0);
        add(found, Circumstance.SEVERAL_ROLES, roles > 1 || draft.fillers("schema:attendee").size() > 1);
        add(found, Circumstance.PRONOUN,
                ROLES.stream().flatMap(r -> draft.fillers(r).stream()).anyMatch(f -> isPronoun(draft, f)));
        add(found, Circumstance.LONG_SENTENCE, length > LONG);
        add(found, Circumstance.SHORT_SENTENCE, length <= SHORT);
        add(found, Circumstance.REPEATED, draft.triggers.size() > 1);
        add(found, Circumstance.PLANNED, draft.factuality == Factuality.PLANNED);
        return found;
    }

    private static void add(Set<Circumstance> found, Circumstance one, boolean holds) {
        if (holds) {
            found.add(one);
        }
    }

    /** Whether the sentences of an event speak of somebody by pronouns alone. */
    private boolean isPronoun(EventDraft draft, Reference filler) {
        if (filler.kind() != Reference.Kind.ENTITY) {
            return false;
        }
        List<Mention> here = draft.sentences.stream().flatMap(s -> entities.in(s).stream())
                .filter(m -> m.entities().contains(filler.id())).toList();
        return !here.isEmpty() && here.stream().allMatch(m -> m.kind() == MentionKind.PRONOMINAL);
    }
}

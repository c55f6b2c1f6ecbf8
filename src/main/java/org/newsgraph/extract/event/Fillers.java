package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.knowledge.AuthorityEntry;
import org.newsgraph.knowledge.FillerType;
import org.newsgraph.language.Sentence;

/** What a token stands for when it fills a place in a frame: entities or an event, of the type that the place asks for. */
final class Fillers {
    private final EntityTable entities;
    private final Authority authority;
    private final Expressions expressions;
    private final Hierarchy hierarchy;
    private final Map<Long, EventDraft> events = new LinkedHashMap<>();
    /** Adjectives that were asked for a participant, with the country each speaks of. */
    private final Map<Long, String> demonyms = new TreeMap<>();

    Fillers(EntityTable entities, Authority authority, Expressions expressions, Hierarchy hierarchy) {
        this.entities = entities;
        this.authority = authority;
        this.expressions = expressions;
        this.hierarchy = hierarchy;
    }

    /**
     * What was found at a place.
     *
     * @param fits whether the token is of the type asked for, named or not
     * @param references what it stands for; may be empty for a thing that is no entity of the article
     * @param named as above, but a country itself where its government would act
     */
    record Filler(boolean fits, List<Reference> references, List<Reference> named) {
        static final Filler NONE = new Filler(false, List.of());
        static final Filler UNNAMED = new Filler(true, List.of());

        Filler(boolean fits, List<Reference> references) {
            this(fits, references, references);
        }

        /** As a participant that is acted on: only a state that acts is its government. */
        Filler asNamed() {
            return new Filler(fits, named);
        }
    }

    void add(EventDraft event) {
        events.put(key(event.sentence(), event.head()), event);
    }

    void remove(EventDraft event) {
        events.remove(key(event.sentence(), event.head()));
    }

    Optional<EventDraft> event(int sentence, int token) {
        return Optional.ofNullable(events.get(key(sentence, token)));
    }

    private static long key(int sentence, int token) {
        return ((long) sentence << 32) | token;
    }

    Filler at(Sentence sentence, int place, FillerType type) {
        int token = explained(sentence, counted(sentence, place));
        Optional<Mention> mention = entities.headed(sentence.index(), token);
        if (mention.isEmpty()) {
            mention = entities.at(sentence.index(), token).filter(m -> m.kind() == MentionKind.NAMED && m.first() == m.last());
        }
        EventDraft event = events.get(key(sentence.index(), token));
        return switch (type) {
            case EVENT -> event == null ? Filler.NONE : new Filler(true, List.of(Reference.event(event.id)));
            case ACTOR -> actor(sentence, token, mention, event);
            case PERSON -> mention.isPresent() ? typed(mention.get(), t -> t == EntityType.PERSON || t == EntityType.ORGANIZATION)
                    : isPersonalPronoun(sentence, token) ? Filler.UNNAMED : Filler.NONE;
            case ORGANIZATION -> mention.map(m -> typed(m, t -> t.isOrganization() && t != EntityType.GOVERNMENT))
                    .orElse(Filler.NONE);
            case PLACE -> mention.map(m -> typed(m, EntityType::isPlace)).orElse(Filler.NONE);
            case THING -> event != null ? Filler.NONE
                    : mention.isPresent() ? typed(mention.get(), t -> !t.isPerson())
                            : sentence.token(token).isNoun() ? Filler.UNNAMED : Filler.NONE;
            case ANY -> event != null ? new Filler(true, List.of(Reference.event(event.id)))
                    : mention.map(m -> new Filler(true, references(m.entities())))
                            .orElse(sentence.tag(token).startsWith("RB") ? Filler.NONE : Filler.UNNAMED);
        };
    }

    private Filler actor(Sentence sentence, int token, Optional<Mention> mention, EventDraft event) {
        if (mention.isPresent()) {
            return entities.isAgent(mention.get())
                    ? new Filler(true, references(entities.actors(mention.get())), references(entities.parties(mention.get())))
                    : Filler.NONE;
        }
        Optional<Mention> speaker = sentence.token(token).is("it") ? speaker(sentence, token) : Optional.empty();
        if (speaker.isPresent()) {
            return new Filler(true, references(entities.actors(speaker.get())));
        }
        if (event == null && isForce(sentence, token) && new Grammar(sentence).modifiers(token).stream()
                .noneMatch(m -> expressions.isContext(sentence, m, "CivilianWord"))) {
            return owner(sentence, token);
        }
        return event == null && (isPersonalPronoun(sentence, token) || isUnknownName(sentence, token)) ? Filler.UNNAMED
                : Filler.NONE;
    }

    /** A name that nobody knows and that does something: whoever it is, somebody acts. */
    private boolean isUnknownName(Sentence sentence, int token) {
        return sentence.tag(token).equals("NNP") && !sentence.headline() && token < sentence.tree().head(token)
                && sentence.tree().relation(token).equals("nsubj") && entities.at(sentence.index(), token).isEmpty();
    }

    /** Whether a noun is for people or things that are sent to act for others: "troops", "inspectors", "warships". */
    boolean isForce(Sentence sentence, int token) {
        return sentence.token(token).isNoun() && expressions.isContext(sentence, token, "ForceNoun");
    }

    /** "thousands of protesters", "some of the rebels": those who are counted. */
    int counted(Sentence sentence, int token) {
        int at = token;
        for (int steps = 0; steps < 3 && entities.headed(sentence.index(), at).isEmpty() && isQuantity(sentence, at); steps++) {
            int inner = -1;
            for (int child : sentence.tree().children(at)) {
                if (child > at && (sentence.tree().relation(child).startsWith("nmod")
                        || sentence.tree().relation(child).startsWith("obl"))
                        && new Grammar(sentence).preposition(child).equals("of")) {
                    inner = child;
                    break;
                }
            }
            if (inner < 0) {
                return at;
            }
            at = inner;
        }
        return at;
    }

    /** "Mexico's president, Andres Manuel Lopez Obrador, has": where the noun itself is no mention, the name that explains it. */
    private int explained(Sentence sentence, int token) {
        if (!sentence.token(token).isNoun() || entities.headed(sentence.index(), token).isPresent()) {
            return token;
        }
        return sentence.tree().children(token).stream().filter(c -> sentence.tree().isRelation(c, "appos"))
                .filter(c -> entities.headed(sentence.index(), c).filter(m -> m.kind() == MentionKind.NAMED).isPresent())
                .findFirst().orElse(token);
    }

    private boolean isQuantity(Sentence sentence, int token) {
        String tag = sentence.tag(token);
        return tag.equals("DT") || tag.equals("CD") || tag.startsWith("JJ")
                || sentence.token(token).isNoun() && expressions.isContext(sentence, token, "QuantityNoun");
    }

    /** "Israeli tanks", "NATO's warplanes": whoever sends weapons that move acts through them. */
    private Filler owner(Sentence sentence, int noun) {
        Grammar grammar = new Grammar(sentence);
        for (int owner : grammar.possessives(noun)) {
            Filler filler = at(sentence, owner, FillerType.ACTOR);
            if (!filler.references().isEmpty()) {
                return filler;
            }
        }
        for (int modifier : grammar.modifiers(noun)) {
            Filler filler = adjective(sentence, modifier, FillerType.ACTOR);
            if (!filler.references().isEmpty()) {
                return filler;
            }
        }
        return Filler.NONE;
    }

    /** Whether a reference is to an event that is something said: a demand, an offer, a threat. */
    boolean isUtterance(Reference reference) {
        return events.values().stream().filter(e -> Reference.event(e.id).equals(reference)).anyMatch(
                e -> e.trigger.entry() != null && hierarchy.isUtterance(e.trigger.entry().senses().get(0).eventClass()));
    }

    /** Whether a reference is to somebody or something that can act, states among them. */
    boolean canAct(Reference reference) {
        EntityType type = entity(reference).type();
        return type.isAgent() || type == EntityType.COUNTRY;
    }

    /** Whether a place is one that people run, no sea and no mountain. */
    boolean isSettled(Reference place) {
        EntityType type = entity(place).type();
        return type == EntityType.COUNTRY || type == EntityType.CITY || type == EntityType.ADMINISTRATIVE_AREA;
    }

    /** "The state said that it would": who says something with "it" as the subject speaks of itself. */
    private Optional<Mention> speaker(Sentence sentence, int token) {
        var tree = sentence.tree();
        int verb = tree.head(token);
        if (verb < 0 || !tree.isRelation(token, "nsubj") || !tree.relation(verb).equals("ccomp")) {
            return Optional.empty();
        }
        int subject = tree.child(tree.head(verb), "nsubj");
        return subject < 0 ? Optional.empty() : entities.headed(sentence.index(), subject)
                .filter(m -> entities.isAgent(m) && m.entities().size() == 1
                        && !entities.entity(m.entities().get(0)).type().isPerson());
    }

    private Filler typed(Mention mention, java.util.function.Predicate<EntityType> test) {
        List<String> ids = mention.entities().stream().filter(id -> test.test(entities.entity(id).type())).toList();
        return ids.isEmpty() ? Filler.NONE : new Filler(true, references(ids));
    }

    private static List<Reference> references(List<String> ids) {
        return ids.stream().map(Reference::entity).toList();
    }

    private static boolean isPersonalPronoun(Sentence sentence, int token) {
        return sentence.tag(token).equals("PRP") && !sentence.token(token).is("it") || sentence.tag(token).equals("WP");
    }

    /** The state that an adjective speaks of ("Russian" in "Russian attack"), as actor or place. */
    Filler adjective(Sentence sentence, int token, FillerType type) {
        if (!sentence.token(token).isAdjective() && !sentence.token(token).isProper()) {
            return Filler.NONE;
        }
        Optional<Mention> mention = entities.headed(sentence.index(), token);
        if (mention.isPresent()) {
            return at(sentence, token, type);
        }
        for (AuthorityEntry entry : authority.ofDemonym(sentence.token(token).form())) {
            if (entry.isCountry()) {
                demonyms.put(key(sentence.index(), token), entities.ofAuthority(entry.localName()));
            }
            if (type == FillerType.PLACE && entry.isCountry()) {
                return new Filler(true, List.of(Reference.entity(entities.ofAuthority(entry.localName()))));
            }
            Optional<AuthorityEntry> government = authority.governmentOf(entry.localName());
            if (type == FillerType.ACTOR && government.isPresent()) {
                return new Filler(true, List.of(Reference.entity(entities.ofAuthority(government.get().localName()))),
                        List.of(Reference.entity(entities.ofAuthority(entry.localName()))));
            }
        }
        return Filler.NONE;
    }

    /** What a noun phrase is about when the noun itself is no entity: events and names inside it ("the Ukraine situation"). */
    List<Reference> inside(Sentence sentence, int token) {
        List<Reference> found = new ArrayList<>();
        collect(sentence, token, found, 0);
        return found.stream().distinct().toList();
    }

    private void collect(Sentence sentence, int token, List<Reference> found, int depth) {
        EventDraft event = events.get(key(sentence.index(), token));
        if (event != null) {
            found.add(Reference.event(event.id));
            return;
        }
        Optional<Mention> mention = entities.headed(sentence.index(), token);
        if (mention.isPresent() && mention.get().kind() != MentionKind.PRONOMINAL) {
            found.addAll(references(mention.get().entities()));
        }
        if (depth > 6) {
            return;
        }
        for (int child : sentence.tree().children(token)) {
            String relation = sentence.tree().relation(child);
            boolean inner = relation.startsWith("nmod") || relation.equals("conj") || relation.equals("compound")
                    || relation.equals("obl") || relation.equals("obj") || relation.equals("appos") || relation.equals("acl")
                    || relation.equals("acl:relcl") && sentence.lemma(child).equals("include");
            if (inner && !(relation.equals("conj") && sentence.token(child).isVerb())) {
                collect(sentence, child, found, depth + 1);
            }
        }
    }

    /** Adds to the article's mentions the adjectives that tell of a sentence's participants: "the Russian attack". */
    void mentionDemonyms(Sentence sentence, List<Reference> participants) {
        demonyms.forEach((key, country) -> {
            boolean told = participants.stream().filter(r -> r.kind() == Reference.Kind.ENTITY)
                    .anyMatch(r -> r.id().equals(country) || country.equals(entity(r).areaServed()));
            if ((int) (key >> 32) == sentence.index() && told) {
                entities.mention(sentence, key.intValue(), country);
            }
        });
    }

    Entity entity(Reference reference) {
        return entities.entity(reference.id());
    }

    EntityTable entities() {
        return entities;
    }
}

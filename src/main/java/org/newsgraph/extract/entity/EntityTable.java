package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.MentionKind;
import org.newsgraph.extract.Role;
import org.newsgraph.language.Sentence;
import org.newsgraph.text.Span;

/**
 * The entities of an article with their mentions. Sentences and tokens count from 0 as in the annotated text. Governments that
 * are
 * not named but act through their country are added when they are asked for.
 */
public final class EntityTable {
    private final Gazetteer gazetteer;
    private final List<Mention> mentions;
    private final Map<Integer, List<Mention>> bySentence = new LinkedHashMap<>();
    private final Map<String, Entity> entities;
    private final Map<String, String> byEntry = new LinkedHashMap<>();
    private final List<Role> roles;

    EntityTable(Gazetteer gazetteer, List<Mention> mentions, List<Entity> entities, List<Role> roles) {
        this.gazetteer = gazetteer;
        this.mentions = new ArrayList<>(mentions);
        this.roles = List.copyOf(roles);
        this.entities = new LinkedHashMap<>();
        for (Entity entity : entities) {
            this.entities.put(entity.id(), entity);
            if (entity.authority() != null) {
                byEntry.put(entity.authority(), entity.id());
            }
        }
        for (Mention mention : mentions) {
            bySentence.computeIfAbsent(mention.sentence(), k -> new ArrayList<>()).add(mention);
        }
    }

    /** All mentions in text order. */
    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** Adds a mention of an entity by one word that is no name, such as the adjective of a country, where nothing stands there yet. */
    public void mention(Sentence sentence, int token, String entity) {
        Span span = sentence.token(token).span();
        if (in(sentence.index()).stream().anyMatch(m -> m.span().equals(span))) {
            return;
        }
        Mention mention = new Mention(span, sentence.index(), token, token, token, MentionKind.NOMINAL, List.of(entity));
        mentions.add(mention);
        mentions.sort(Comparator.comparing(Mention::span));
        List<Mention> here = bySentence.computeIfAbsent(sentence.index(), k -> new ArrayList<>());
        here.add(mention);
        here.sort(Comparator.comparing(Mention::span));
    }

    /** The mentions of a sentence in text order. */
    public List<Mention> in(int sentence) {
        return List.copyOf(bySentence.getOrDefault(sentence, List.of()));
    }

    /** The mention whose head is the token, else the shortest that covers it. */
    public Optional<Mention> at(int sentence, int token) {
        Optional<Mention> headed = headed(sentence, token);
        if (headed.isPresent()) {
            return headed;
        }
        Mention best = null;
        for (Mention mention : in(sentence)) {
            if (mention.first() <= token && token <= mention.last()
                    && (best == null || mention.last() - mention.first() < best.last() - best.first())) {
                best = mention;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The mention that hangs on exactly this token; the longest where several do. */
    public Optional<Mention> headed(int sentence, int token) {
        Mention best = null;
        for (Mention mention : in(sentence)) {
            if (mention.head() == token && (best == null || mention.last() - mention.first() > best.last() - best.first())) {
                best = mention;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * An entity by its id.
     *
     * @throws IllegalArgumentException for an id of no entity
     */
    public Entity entity(String id) {
        Entity entity = entities.get(id);
        if (entity == null) {
            throw new IllegalArgumentException("no entity " + id);
        }
        return entity;
    }

    /** The entities of a mention. */
    public List<Entity> entities(Mention mention) {
        return mention.entities().stream().map(this::entity).toList();
    }

    /** All entities that are mentioned or were asked for, in order of first mention. */
    public List<Entity> entities() {
        return List.copyOf(entities.values());
    }

    /** Offices held, in text order. */
    public List<Role> roles() {
        return roles;
    }

    /** Whether what a mention means can act: persons, organisations, groups of people, and states through their governments. */
    public boolean isAgent(Mention mention) {
        return !mention.entities().isEmpty() && mention.entities().stream().map(this::entity)
                .allMatch(e -> e.type().isAgent() || governmentEntry(e) != null);
    }

    /** Who acts when an entity does: of a country its government, of everything else itself. */
    public String actor(String entityId) {
        Entity entity = entity(entityId);
        return entity.type() == EntityType.COUNTRY ? government(entity) : entityId;
    }

    /** Who acts when a mention's entity does: as {@link #actor}, and of a capital ("Tokyo protested") the government there. */
    public String actorOfMetonym(Mention mention) {
        Entity entity = entity(mention.entities().get(0));
        return entity.type().isPlace() && mention.kind() == MentionKind.NAMED ? government(entity) : actor(entity.id());
    }

    /** The ids of those who act when a mention is an agent, one for each entity it means. */
    public List<String> actors(Mention mention) {
        List<String> actors = new ArrayList<>();
        for (String id : mention.entities()) {
            Entity entity = entity(id);
            String actor = entity.type().isPlace() ? government(entity) : id;
            if (!actors.contains(actor)) {
                actors.add(actor);
            }
        }
        return actors;
    }

    /** The ids of those who are acted on: as {@link #actors}, but a country is named itself, as the text names it. */
    public List<String> parties(Mention mention) {
        List<String> parties = new ArrayList<>();
        for (String id : mention.entities()) {
            Entity entity = entity(id);
            String party = entity.type().isPlace() && entity.type() != EntityType.COUNTRY ? government(entity) : id;
            if (!parties.contains(party)) {
                parties.add(party);
            }
        }
        return parties;
    }

    /** The id of the entity of an authority's entry, made when it is not there yet; null for an entry that does not exist. */
    public String ofAuthority(String entry) {
        String id = byEntry.get(entry);
        if (id != null) {
            return id;
        }
        EntityType type = gazetteer.type(entry);
        if (type == null) {
            return null;
        }
        String made = "a-" + entry;
        byEntry.put(entry, made);
        String country = type == EntityType.GOVERNMENT ? gazetteer.country(entry) : null;
        entities.put(made, new Entity(made, type, gazetteer.name(entry), List.of(), MentionKind.NAMED, entry, true,
                gazetteer.sameAs(entry), List.of(), List.of(), null, null, List.of()));
        String area = country == null ? null : ofAuthority(country);
        Entity entity = entities.get(made);
        entities.put(made, new Entity(made, type, entity.name(), List.of(), MentionKind.NAMED, entry, true, entity.sameAs(),
                List.of(),
                List.of(), null, area, List.of()));
        return made;
    }

    private String governmentEntry(Entity entity) {
        return entity.type().isPlace() && entity.authority() != null ? gazetteer.government(entity.authority()) : null;
    }

    private String government(Entity entity) {
        String entry = governmentEntry(entity);
        return entry == null ? entity.id() : ofAuthority(entry);
    }
}

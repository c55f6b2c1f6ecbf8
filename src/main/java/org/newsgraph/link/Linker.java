package org.newsgraph.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;
import org.newsgraph.text.Slug;

/**
 * Gives each entity of an article its IRI. What an authority knows, and whoever has a full name, has one IRI in all articles; a
 * lone surname or a description has one of this article only, for a wrong merge is worse than a missed one.
 */
public final class Linker {
    private final String base;

    /** @param base where data IRIs hang; ends with a slash */
    public Linker(String base) {
        this.base = base;
    }

    /**
     * Names the entities of one article.
     *
     * @param entities in the order in which numbers are given out where names collide
     * @param article the article's IRI
     */
    public Identities link(List<Entity> entities, String article) {
        Map<String, String> named = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Entity entity : entities) {
            if (entity.authority() != null) {
                String iri = shared(entity, entity.authority());
                taken.add(iri);
                named.put(entity.id(), iri);
            }
        }
        for (Entity entity : entities) {
            if (entity.authority() == null) {
                named.put(entity.id(), free(entity, article, taken));
            }
        }
        return new Identities(article, named);
    }

    /** A name that nothing else in the article has; the article tells two bearers of a name apart, so their IRIs must too. */
    private String free(Entity entity, String article, Set<String> taken) {
        String slug = Slug.of(entity.name());
        if (entity.shared()) {
            String iri = shared(entity, slug);
            if (taken.add(iri)) {
                return iri;
            }
        }
        String own = article + "#" + kind(entity.type()) + "-" + slug;
        String iri = own;
        for (int number = 2; !taken.add(iri); number++) {
            iri = own + "-" + number;
        }
        return iri;
    }

    private String shared(Entity entity, String local) {
        return base + kind(entity.type()) + "/" + local;
    }

    private static String kind(EntityType type) {
        if (type.isPerson()) {
            return "person";
        }
        return type.isOrganization() ? "organization" : "place";
    }
}

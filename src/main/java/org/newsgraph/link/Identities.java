package org.newsgraph.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is who in one article.
 *
 * @param article the article's IRI
 * @param entities the IRI of each entity by its id; two ids may share one where an authority knows both as the same
 */
public record Identities(String article, Map<String, String> entities) {
    public Identities {
        entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    }

    /**
     * The IRI of an entity.
     *
     * @throws IllegalStateException where the article has no entity of this id
     */
    public String of(String id) {
        String iri = entities.get(id);
        if (iri == null) {
            throw new IllegalStateException("no entity " + id + " in " + article);
        }
        return iri;
    }
}

package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.extract.Entity;
import org.newsgraph.extract.EntityType;
import org.newsgraph.extract.MentionKind;

class LinkerTest {
    private static final String ARTICLE = "https://example.org/id/article/a";

    private static Entity entity(String id, EntityType type, String name, String authority, boolean shared) {
        return new Entity(id, type, name, List.of(), MentionKind.NAMED, authority, shared, List.of(), List.of(), List.of(),
                null, null, List.of());
    }

    private static Identities link(Entity... entities) {
        return new Linker("https://example.org/id/").link(List.of(entities), ARTICLE);
    }

    @Test
    void what_an_authority_knows_has_the_authority_s_name() {
        Identities found = link(entity("1", EntityType.COUNTRY, "Nippon", "japan", true),
                entity("2", EntityType.GOVERNMENT, "Tokyo", "government-of-japan", true),
                entity("3", EntityType.PERSON, "The premier", "jane-roe", true));
        assertThat(found.of("1")).isEqualTo("https://example.org/id/place/japan");
        assertThat(found.of("2")).isEqualTo("https://example.org/id/organization/government-of-japan");
        assertThat(found.of("3")).isEqualTo("https://example.org/id/person/jane-roe");
    }

    @Test
    void a_full_name_is_shared_by_all_articles_and_a_lone_surname_is_not() {
        Identities found = link(entity("1", EntityType.PERSON, "Zoë Okafor-Lund", null, true),
                entity("2", EntityType.PERSON, "Lund", null, false), entity("3", EntityType.CITY, "Baden-Baden", null, true),
                entity("4", EntityType.ORGANIZATION, "local fishing crews", null, false));
        assertThat(List.of(found.of("1"), found.of("2"), found.of("3"), found.of("4"))).containsExactly(
                "https://example.org/id/person/zoe-okafor-lund", ARTICLE + "#person-lund",
                "https://example.org/id/place/baden-baden",
                ARTICLE + "#organization-local-fishing-crews");
    }

    @Test
    void two_bearers_of_a_name_are_never_merged() {
        Identities found = link(entity("1", EntityType.PERSON, "Ann Lee", null, true),
                entity("2", EntityType.PERSON, "Ann Lee", null, true), entity("3", EntityType.PERSON, "Lee", null, false),
                entity("4", EntityType.PERSON, "LEE", null, false), entity("5", EntityType.PERSON, "Lee", null, false));
        assertThat(found.entities().values()).containsExactly("https://example.org/id/person/ann-lee",
                ARTICLE + "#person-ann-lee", ARTICLE + "#person-lee", ARTICLE + "#person-lee-2", ARTICLE + "#person-lee-3");
    }

    @Test
    void an_authority_s_name_is_not_given_to_another_of_the_same_slug() {
        Identities found = link(entity("1", EntityType.CITY, "Georgia", null, true),
                entity("2", EntityType.COUNTRY, "Georgia", "georgia", true));
        assertThat(found.of("1")).isEqualTo(ARTICLE + "#place-georgia");
        assertThat(found.of("2")).isEqualTo("https://example.org/id/place/georgia");
    }

    @Test
    void an_unknown_entity_is_a_defect() {
        assertThatThrownBy(() -> link().of("9")).isInstanceOf(IllegalStateException.class).hasMessageContaining("9");
    }
}

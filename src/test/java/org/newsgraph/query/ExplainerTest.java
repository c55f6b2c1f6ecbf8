package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.GraphUtil;
import org.junit.jupiter.api.Test;
import org.newsgraph.knowledge.Terms;
import org.newsgraph.problem.BadInput;
import org.newsgraph.query.Explanation.Evidence;
import org.newsgraph.query.Explanation.Fact;
import org.newsgraph.query.Explanation.Mark;
import org.newsgraph.text.CodePoints;

class ExplainerTest {
    private final Data one = Data.load(List.of(SampleData.TURTLE));

    private Explanation explain(String written) {
        return new Explainer(one).explain(written);
    }

    private static List<String> marked(Evidence evidence, boolean main) {
        CodePoints text = new CodePoints(evidence.text());
        return evidence.marks().stream().filter(mark -> mark.main() == main).map(Mark::span).map(text::of).toList();
    }

    @Test
    void an_event_has_its_triggers_participants_and_times_marked_in_every_sentence() {
        Explanation call = explain("this:event-1");
        assertThat(call.label()).isEqualTo("Phone call: Ada Beispiel, Bo Exempel, 10 June 2024");
        assertThat(call.classes()).containsExactly("PhoneCall");
        assertThat(call.factuality()).contains("Occurred");
        assertThat(call.facts()).contains(new Fact("attendee", "Bo Exempel (person:bo-exempel)"),
                new Fact("start date", "2024-06-10"));
        assertThat(call.evidence()).extracting(e -> marked(e, true))
                .containsExactly(List.of("talk"), List.of("spoke by telephone"));
        assertThat(marked(call.evidence().get(1), false)).containsExactly("Ada Beispiel", "her", "Bo Exempel", "Monday");
        assertThat(call.evidence()).allSatisfy(e -> assertThat(e.headline())
                .isEqualTo("Ruritania and Freedonia talk about the dam"));
        assertThat(call.evidence().get(0).date()).isEqualTo("2024-06-10T18:00:00+02:00");
    }

    @Test
    void a_mention_after_an_emoji_is_marked_at_its_place() {
        Explanation quotation = explain("this:quotation-1");
        assertThat(quotation.evidence()).hasSize(1);
        Evidence evidence = quotation.evidence().get(0);
        assertThat(marked(evidence, true)).containsExactly("The river 🌊 belongs to nobody,");
        assertThat(marked(evidence, false)).contains("said");
        assertThat(evidence.text()).startsWith("Foreign Minister Ada Beispiel").endsWith("Beispiel said.");
    }

    @Test
    void an_entity_is_shown_with_what_it_takes_part_in_and_all_its_mentions() {
        Explanation person = explain("person:ada-beispiel");
        assertThat(person.facts()).contains(new Fact("job title", "Foreign Minister"),
                new Fact("← attendee", "Meeting: Ada Beispiel, Bo Exempel, Harbour City, 17 June 2024 (this:event-6, Planned)"));
        assertThat(person.evidence().stream().flatMap(e -> marked(e, true).stream()))
                .contains("Ada Beispiel", "her", "Beispiel", "The ministers", "They");
    }

    @Test
    void a_thing_is_found_by_full_iri_prefix_or_name() {
        assertThat(explain("<https://example.org/id/person/bo-exempel>").iri()).isEqualTo("person:bo-exempel");
        assertThat(explain("https://example.org/id/person/bo-exempel").iri()).isEqualTo("person:bo-exempel");
        assertThat(explain("bo exempel").iri()).isEqualTo("person:bo-exempel");
        assertThat(explain("港町").iri()).isEqualTo("place:harbour-city");
    }

    @Test
    void an_unknown_thing_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> explain("this:evnet-1")).isInstanceOf(BadInput.class)
                .hasMessageContaining("did you mean this:event-1?");
        assertThatThrownBy(() -> explain("Bo Exampel")).isInstanceOf(BadInput.class)
                .hasMessageContaining("did you mean person:bo-exempel?");
        assertThatThrownBy(() -> explain("urn:quite-another-thing")).isInstanceOf(BadInput.class)
                .hasMessageNotContaining("did you mean");
    }

    @Test
    void this_means_nothing_where_several_articles_are_loaded() {
        Data both = SampleData.load();
        both.add(new ByteArrayInputStream("@prefix this: <urn:other#> . this:a this:b 1 .".getBytes(StandardCharsets.UTF_8)),
                "input");
        assertThatThrownBy(() -> new Explainer(both).explain("this:event-1")).isInstanceOf(BadInput.class)
                .hasMessageContaining("'this:' means another article in each file");
        assertThat(new Explainer(both).explain("article:2024-06-12-flood-kills-three-in-harbour-city#event-1").classes())
                .containsExactly("Flood");
    }

    @Test
    void without_the_text_the_sentences_still_stand_and_without_spans_the_facts() {
        Data noText = Data.load(List.of(SampleData.TURTLE));
        GraphUtil.findAll(noText.graph()).filterKeep(t -> t.getPredicate().getURI().equals(Terms.NIF + "isString")).toList()
                .forEach(noText.graph()::delete);
        assertThat(new Explainer(noText).explain("this:event-7").evidence()).extracting(Evidence::text)
                .containsExactly("Freedonia denied that its soldiers had attacked a ferry.");
        Data noSpans = Data.load(List.of(SampleData.TURTLE));
        GraphUtil.findAll(noSpans.graph()).filterKeep(t -> t.toString().contains("offset_")).toList()
                .forEach(noSpans.graph()::delete);
        Explanation bare = new Explainer(noSpans).explain("this:event-7");
        assertThat(bare.evidence()).isEmpty();
        assertThat(bare.facts()).isNotEmpty();
    }
}

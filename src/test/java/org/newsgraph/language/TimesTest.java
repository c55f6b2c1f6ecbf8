package org.newsgraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SUTime marks "Thursday" as past beside a past verb; that mark must not outlive the text. */
class TimesTest {
    private static final String PAST = "The minister resigned Thursday.";
    private static final String OPEN = "Talks: Thursday.";

    private final TimeAnnotator sutime = Models.timeAnnotator();

    private static Annotation document(String text) {
        Annotation document = new Annotation(text);
        document.set(CoreAnnotations.DocDateAnnotation.class, "2024-03-05");
        Models.tokenizer(false).annotate(document);
        for (CoreLabel token : document.get(CoreAnnotations.TokensAnnotation.class)) {
            token.setTag(token.word().endsWith("ed") ? "VBD" : "NN");
        }
        return document;
    }

    private static List<String> values(String text, Consumer<Annotation> annotator) {
        Annotation document = document(text);
        annotator.accept(document);
        return document.get(TimeAnnotations.TimexAnnotations.class).stream()
                .map(map -> map.get(TimeAnnotations.TimexAnnotation.class).value()).toList();
    }

    @Test
    void corenlp_by_itself_still_remembers_so_that_the_guard_is_needed() {
        assertThat(values(OPEN, sutime::annotate)).containsExactly("2024-03-07");
        assertThat(values(PAST, sutime::annotate)).containsExactly("2024-02-29");
        assertThat(values(OPEN, sutime::annotate)).containsExactly("2024-02-29");
    }

    @Test
    void a_text_has_the_same_times_whatever_was_read_before_it() {
        Times times = new Times(sutime);
        for (int i = 0; i < 2; i++) {
            assertThat(values(OPEN, times::annotate)).containsExactly("2024-03-07");
            assertThat(values(PAST, times::annotate)).containsExactly("2024-02-29");
        }
    }

    @Test
    void a_text_has_the_same_times_whatever_other_threads_read_meanwhile() {
        Times times = new Times(sutime);
        IntStream.range(0, 200).parallel().forEach(i -> assertThat(values(i % 2 == 0 ? OPEN : PAST, times::annotate))
                .containsExactly(i % 2 == 0 ? "2024-03-07" : "2024-02-29"));
    }
}

package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.problem.WrongUsage;

class StoreAddressTest {
    @Test
    void the_four_forms_are_told_apart() {
        assertThat(StoreAddress.parse("tdb2:my/store")).isEqualTo(new StoreAddress.Tdb2(Path.of("my/store")));
        assertThat(StoreAddress.parse("https://h/sparql")).isEqualTo(new StoreAddress.Sparql(URI.create("https://h/sparql")));
        assertThat(StoreAddress.parse("HTTP://h/sparql")).isInstanceOf(StoreAddress.Sparql.class);
        assertThat(StoreAddress.parse("gsp:http://h:1/ds/data"))
                .isEqualTo(new StoreAddress.GraphStore(URI.create("http://h:1/ds/data")));
        assertThat(StoreAddress.parse("update:http://h/u")).isEqualTo(new StoreAddress.Update(URI.create("http://h/u")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "store", "tdb2:", "tdb2: ", "file:///tmp/x", "gsp:store", "update:ftp://h/x", "http://", "http:/h/x",
                "gsp:http://h/a b", "http://h/#part", "gsp:", "/tmp/store", "http://h/%zz"})
    void what_is_no_address_is_wrong_usage_in_one_line(String text) {
        assertThatThrownBy(() -> StoreAddress.parse(text)).isInstanceOf(WrongUsage.class).message().doesNotContain("\n")
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ann:s3cret@h/sparql", "gsp:https://ann:s3cret@h/", "update:http://s3cret@h/x",
        "http://ann:s3c ret%@h/x", "gsp:ann:s3cret@h/x", "s3cret@h", "http://ann:s3cret@h:99999999/x"})
    void a_password_in_a_url_is_refused_and_never_repeated(String text) {
        assertThatThrownBy(() -> StoreAddress.parse(text)).isInstanceOf(WrongUsage.class).message().doesNotContain("s3c");
    }

    @Test
    void a_message_does_not_show_what_stands_after_the_question_mark() {
        assertThat(StoreAddress.parse("http://h/sparql?key=s3cret")).hasToString("http://h/sparql");
        assertThat(StoreAddress.parse("update:http://h/sparql?key=s3cret")).hasToString("update:http://h/sparql");
    }
}

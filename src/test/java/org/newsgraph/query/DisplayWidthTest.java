package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    /** Texts of one column or two whose width nobody disputes. */
    private static final List<String> NARROW = List.of("a", "Z", "é", "e\u0301", "ß", "я", "א", "‘", "…", "€", "ﾊ", "½");
    private static final List<String> WIDE =
            List.of("東", "京", "あ", "ア", "한", "글", "Ａ", "、", "￥", "🌊", "😀", "👩‍🚀", "🇯🇵", "❤️",
                    "𠮷");

    @ParameterizedTest
    @CsvSource({"'',0", "abc,3", "林芳正,6", "Kōdai 古代,10", "e\u0301te\u0301,3", "각,2", "👨‍👩‍👧,2", "👍🏽,2", "☀,1", "ｶﾅ,2",
        "ＡＢ,4",
        "a\u200Bb,2"})
    void a_text_takes_as_many_columns_as_a_terminal_gives_it(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void widths_add_up_whatever_stands_beside_what() {
        Random random = new Random(7);
        for (int run = 0; run < 2000; run++) {
            StringBuilder text = new StringBuilder();
            int width = 0;
            for (int i = random.nextInt(12); i > 0; i--) {
                boolean wide = random.nextBoolean();
                List<String> kind = wide ? WIDE : NARROW;
                text.append(kind.get(random.nextInt(kind.size()))).append(' ');
                width += wide ? 3 : 2;
            }
            assertThat(DisplayWidth.of(text.toString())).as(text.toString()).isEqualTo(width);
        }
    }

    @Test
    void wrapped_lines_fit_and_lose_nothing() {
        Random random = new Random(11);
        for (int run = 0; run < 1000; run++) {
            String text = randomText(random, 20);
            int width = 2 + random.nextInt(12);
            List<String> lines = DisplayWidth.wrap(text, width);
            assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void the_second_column_of_a_table_begins_at_the_same_place_in_every_row() {
        Random random = new Random(13);
        Var first = Var.alloc("first");
        Var second = Var.alloc("second");
        for (int run = 0; run < 200; run++) {
            List<Binding> rows = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                rows.add(BindingFactory.binding(first, NodeFactory.createLiteralString(randomText(random, 8)), second,
                        NodeFactory.createLiteralString("|")));
            }
            String table = new Table(new Answer.Rows(List.of(first, second), rows, false), new Prefixes()).aligned(0);
            assertThat(table.lines().skip(2).map(line -> DisplayWidth.of(line.substring(0, line.indexOf('|')))).distinct())
                    .hasSize(1);
        }
    }

    private static String randomText(Random random, int longest) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(longest); i > 0; i--) {
            List<String> kind = random.nextBoolean() ? WIDE : NARROW;
            text.append(random.nextInt(4) == 0 ? " " : "").append(kind.get(random.nextInt(kind.size())));
        }
        return text.toString();
    }
}

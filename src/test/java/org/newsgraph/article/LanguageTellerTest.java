package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTellerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | The river rose on Monday night and flooded the town, but nobody was hurt, as the mayor said when she "
                + "spoke to reporters.",
        "de | Der Fluss trat in der Nacht zum Montag über die Ufer und überschwemmte die Stadt, aber niemand wurde "
                + "verletzt, sagte sie.",
        "fr | La rivière est sortie de son lit dans la nuit de lundi et a inondé la ville, mais personne n’a été "
                + "blessé, a dit le maire.",
        "es | El río se desbordó en la noche del lunes e inundó la ciudad, pero nadie resultó herido, dijo la alcaldesa "
                + "a la prensa.",
        "nl | De rivier trad maandagnacht buiten haar oevers en de stad kwam onder water te staan, maar er raakte "
                + "niemand gewond.",
        "ru | В ночь на понедельник река вышла из берегов и затопила нижнюю часть города, но никто не пострадал, "
                + "сообщила мэр города.",
        "ja | 月曜日の夜に川が氾濫し、町の低い地区が水に浸かった。けが人はいないと市長は火曜日の朝に記者団に語った。四十軒の家ではまだ電気が止まっており、橋も"
                + "通れない。復旧の作業は水曜日に始まる予定で、国の支援も求めるという。",
        "zh | 星期一晚上河水漫过堤岸，淹没了城里的低洼地区。市长星期二早上对记者说，没有人受伤，但是仍有四十户人家没有电。修复工作将于星期三开始，"
                + "桥梁暂时不能通行，市政府还打算向国家请求援助，并且安排居民住进学校和体育馆，直到水退下去为止。",
    })
    void the_language_is_told(String language, String text) {
        assertThat(LanguageTeller.tell(text + " " + text)).contains(language);
    }

    @Test
    void a_short_text_is_not_guessed_at() {
        assertThat(LanguageTeller.tell("Der Fluss stieg in der Nacht.")).isEmpty();
    }

    @Test
    void english_is_told_without_the_model() {
        assertThat(LanguageTeller.isPlainlyEnglish(
                "The river rose on Monday night and flooded the town, but nobody was hurt, the mayor said.")).isTrue();
        assertThat(LanguageTeller.isPlainlyEnglish(
                "De rivier was maandag in de stad over haar oevers getreden, want er was veel regen en we hebben het "
                        + "water gezien."))
                .isFalse();
    }

    @Test
    void what_the_article_says_of_its_language_stands() {
        String german = "Der Fluss trat in der Nacht zum Montag über die Ufer und überschwemmte die Stadt, aber niemand "
                + "wurde verletzt, sagte sie.";
        assertThat(PlainTextReader.read("Language: gsw\n\n" + german, "a.txt", "a", ReadOptions.standard()).language())
                .isEqualTo("gsw");
        Article told = PlainTextReader.read(german, "a.txt", "a", ReadOptions.standard());
        assertThat(told.language()).isEqualTo("de");
        assertThat(told.isEnglish()).isFalse();
        assertThat(told.body()).isEqualTo(german);
    }
}

package org.newsgraph.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    /** The members of the United Nations by their ISO 3166-1 alpha-2 codes. */
    private static final List<String> UN_MEMBERS = List.of("""
            AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR
            CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL
            IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN
            MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI
            SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW"""
            .split("\\s+"));
    private static final Authority AUTHORITY = Authority.load();

    @Test
    void every_member_of_the_united_nations_has_codes_a_demonym_a_capital_a_government_and_a_wikidata_iri() {
        assertThat(UN_MEMBERS).hasSize(193);
        List<AuthorityEntry> countries = AUTHORITY.entries().stream().filter(AuthorityEntry::isCountry).toList();
        assertThat(countries).extracting(AuthorityEntry::isoCode2).containsAll(UN_MEMBERS);
        assertThat(countries).filteredOn(c -> c.isoCode2() != null && UN_MEMBERS.contains(c.isoCode2())).allSatisfy(c -> {
            assertThat(c.isoCode3()).matches("[A-Z]{3}");
            assertThat(c.demonyms()).isNotEmpty();
            assertThat(c.capital()).isNotNull();
            assertThat(c.sameAs()).hasSize(1).first().asString().matches(Terms.WIKIDATA + "Q[1-9][0-9]*");
            AuthorityEntry government = AUTHORITY.governmentOf(c.localName()).orElseThrow();
            assertThat(government.type()).isEqualTo("GovernmentOrganization");
            assertThat(government.areaServed()).isEqualTo(c.localName());
        });
    }

    @Test
    void no_two_countries_share_a_code() {
        List<AuthorityEntry> countries = AUTHORITY.entries().stream().filter(AuthorityEntry::isCountry).toList();
        assertThat(countries.stream().map(AuthorityEntry::isoCode2).filter(Objects::nonNull)).doesNotHaveDuplicates();
        assertThat(countries.stream().map(AuthorityEntry::isoCode3).filter(Objects::nonNull)).doesNotHaveDuplicates();
    }

    @Test
    void no_two_entries_share_an_iri_or_a_wikidata_iri() {
        assertThat(AUTHORITY.entries()).extracting(AuthorityEntry::iri).doesNotHaveDuplicates();
        assertThat(AUTHORITY.entries().stream().flatMap(e -> e.sameAs().stream())).doesNotHaveDuplicates();
    }

    @Test
    void places_and_organizations_hang_under_their_own_part_of_the_base() {
        assertThat(AUTHORITY.entries()).allSatisfy(e -> assertThat(e.iri())
                .isEqualTo(Terms.DEFAULT_BASE + (e.isPlace() ? "place/" : "organization/") + e.localName()));
    }

    @Test
    void a_mark_on_a_name_names_one_of_the_entrys_names() {
        for (AuthorityEntry e : AUTHORITY.entries()) {
            Set<String> names = new HashSet<>(e.alternateNames());
            Stream.of(List.of(e.name()), e.hiddenNames(), e.demonyms(), e.metonyms()).forEach(names::addAll);
            assertThat(names).containsAll(e.personalNames()).containsAll(e.commonWords()).containsAll(e.sharedNames());
        }
    }

    @Test
    void every_capital_lies_in_its_country_where_nobody_disputes_it() {
        for (AuthorityEntry country : AUTHORITY.entries().stream().filter(AuthorityEntry::isCountry).toList()) {
            for (String capital : country.capitals()) {
                AuthorityEntry place = AUTHORITY.entry(capital).orElseThrow();
                assertThat(place.equals(country) || place.containedIn() == null
                        || place.containedIn().equals(country.localName())).as(capital).isTrue();
            }
        }
    }

    @Test
    void an_abbreviation_is_found_with_and_without_full_stops_and_never_in_small_letters() {
        assertThat(local(AUTHORITY.named("U.S."))).containsExactly("united-states");
        assertThat(local(AUTHORITY.named("US"))).containsExactly("united-states");
        assertThat(local(AUTHORITY.named("the U.S."))).containsExactly("united-states");
        assertThat(AUTHORITY.named("us")).isEmpty();
        assertThat(AUTHORITY.named("Us")).isEmpty();
        assertThat(local(AUTHORITY.named("U.N."))).containsExactly("united-nations");
        assertThat(local(AUTHORITY.named("WHO"))).containsExactly("world-health-organization");
        assertThat(AUTHORITY.named("who")).isEmpty();
        assertThat(AUTHORITY.named("Who")).isEmpty();
    }

    @Test
    void a_word_that_is_a_name_as_well_says_so() {
        assertThat(AUTHORITY.named("US").getFirst().isCommonWord("US")).isTrue();
        assertThat(AUTHORITY.named("Jordan").getFirst().isPersonalName("Jordan")).isTrue();
        assertThat(AUTHORITY.ofDemonym("Polish").getFirst().isCommonWord("Polish")).isTrue();
        assertThat(AUTHORITY.named("Senate").getFirst().isSharedName("Senate")).isTrue();
        assertThat(AUTHORITY.named("Japan").getFirst().isCommonWord("Japan")).isFalse();
    }

    @Test
    void an_ambiguous_name_returns_all_who_bear_it_the_likelier_first() {
        assertThat(local(AUTHORITY.named("Georgia"))).containsExactly("georgia", "georgia-us-state");
        assertThat(local(AUTHORITY.named("Washington"))).containsExactly("washington", "washington-state");
        assertThat(local(AUTHORITY.named("Congo")))
                .containsExactly("democratic-republic-of-the-congo", "republic-of-the-congo");
        assertThat(local(AUTHORITY.ofDemonym("Dominican"))).containsExactly("dominica", "dominican-republic");
        assertThat(local(AUTHORITY.named("New York"))).containsExactly("new-york-city", "new-york-state");
    }

    @Test
    void a_capitals_name_is_the_city_and_a_metonym_of_the_government() {
        assertThat(local(AUTHORITY.named("Tokyo"))).containsExactly("tokyo");
        assertThat(local(AUTHORITY.ofMetonym("Tokyo"))).containsExactly("government-of-japan");
        assertThat(local(AUTHORITY.ofMetonym("Washington"))).containsExactly("government-of-the-united-states");
        assertThat(local(AUTHORITY.ofMetonym("Brussels"))).containsExactly("government-of-belgium", "european-union");
    }

    @Test
    void a_seat_that_always_means_the_government_is_its_name() {
        assertThat(local(AUTHORITY.named("the Kremlin"))).containsExactly("government-of-russia");
        assertThat(local(AUTHORITY.named("White House"))).containsExactly("government-of-the-united-states");
        assertThat(local(AUTHORITY.named("the Japanese government"))).containsExactly("government-of-japan");
    }

    @Test
    void the_short_and_the_full_name_of_the_g7_are_one_entry() {
        assertThat(AUTHORITY.named("G7")).isEqualTo(AUTHORITY.named("the Group of Seven")).hasSize(1);
        assertThat(AUTHORITY.named("G7").getFirst().type()).isEqualTo("Organization");
    }

    @Test
    void a_typographic_apostrophe_and_an_accent_make_no_difference() {
        assertThat(local(AUTHORITY.named("Cote d’Ivoire"))).containsExactly("ivory-coast");
        assertThat(local(AUTHORITY.named("Turkiye"))).containsExactly("turkey");
    }

    @Test
    void a_headline_in_capitals_finds_names_but_not_words() {
        assertThat(local(AUTHORITY.named("JAPAN"))).containsExactly("japan");
        assertThat(local(AUTHORITY.named("SOUTH KOREA"))).containsExactly("south-korea");
        assertThat(AUTHORITY.named("TARGET")).isEmpty();
        assertThat(AUTHORITY.named("MALE")).isEmpty();
    }

    @Test
    void the_longest_name_wins_at_a_token() {
        assertMatch("South Korea 's parliament", 0, "south-korea", 2, AuthorityMatch.Kind.NAME);
        assertMatch("the Group of Seven nations", 1, "g7", 3, AuthorityMatch.Kind.NAME);
        assertMatch("in Guinea - Bissau .", 1, "guinea-bissau", 3, AuthorityMatch.Kind.NAME);
        assertMatch("in Guinea-Bissau .", 1, "guinea-bissau", 1, AuthorityMatch.Kind.NAME);
        assertMatch("in Côte d'Ivoire .", 1, "ivory-coast", 2, AuthorityMatch.Kind.NAME);
        assertMatch("the People 's Republic of China", 1, "china", 5, AuthorityMatch.Kind.NAME);
        assertMatch("in Washington , D.C. , on", 1, "washington", 3, AuthorityMatch.Kind.NAME);
        assertMatch("South Korean troops", 0, "south-korea", 2, AuthorityMatch.Kind.DEMONYM);
        assertMatch("Japan - U.S. alliance", 0, "japan", 1, AuthorityMatch.Kind.NAME);
        assertMatch("Westminster voted", 0, "parliament-of-the-united-kingdom", 1, AuthorityMatch.Kind.METONYM);
        assertThat(AUTHORITY.match(List.of("they", "told", "us"), 2)).isEmpty();
        assertThat(AUTHORITY.match(List.of("-"), 0)).isEmpty();
    }

    @Test
    void the_digest_is_the_same_at_every_load() {
        assertThat(Authority.load().digest()).isEqualTo(AUTHORITY.digest()).matches("[0-9a-f]{64}");
        assertThat(Authority.load().entries()).isEqualTo(AUTHORITY.entries());
    }

    private static void assertMatch(String tokens, int from, String local, int count, AuthorityMatch.Kind kind) {
        AuthorityMatch match = AUTHORITY.match(List.of(tokens.split(" ")), from).orElseThrow();
        assertThat(match.first().localName()).isEqualTo(local);
        assertThat(match.tokens()).isEqualTo(count);
        assertThat(match.kind()).isEqualTo(kind);
    }

    private static List<String> local(List<AuthorityEntry> entries) {
        return entries.stream().map(AuthorityEntry::localName).toList();
    }
}

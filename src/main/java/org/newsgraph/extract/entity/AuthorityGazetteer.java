package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.extract.EntityType;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.knowledge.AuthorityEntry;
import org.newsgraph.knowledge.AuthorityMatch;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/** The authority files, as the search for entities asks them. */
final class AuthorityGazetteer implements Gazetteer {
    private final Authority authority;
    /** Countries by their capitals. */
    private final Map<String, AuthorityEntry> byCapital = new TreeMap<>();

    AuthorityGazetteer(Authority authority) {
        this.authority = authority;
        for (AuthorityEntry entry : authority.entries()) {
            if (entry.isCountry() && entry.capital() != null) {
                byCapital.putIfAbsent(entry.capital(), entry);
            }
        }
    }

    @Override
    public List<Known> find(Sentence sentence) {
        List<String> forms = sentence.tokens().stream().map(Token::form).toList();
        List<Known> found = new ArrayList<>();
        for (int i = 0; i < forms.size();) {
            Optional<AuthorityMatch> match = authority.match(forms, i);
            if (match.isEmpty() || !fits(sentence, i, match.get())) {
                i++;
                continue;
            }
            AuthorityMatch m = match.get();
            found.add(new Known(i, i + m.tokens() - 1, How.valueOf(m.kind().name()), m.first().localName()));
            i += m.tokens();
        }
        return found;
    }

    /** Leaves out names that people or ordinary words bear where the sentence speaks for these. */
    private static boolean fits(Sentence sentence, int first, AuthorityMatch match) {
        if (match.tokens() > 1 || match.kind() == AuthorityMatch.Kind.DEMONYM) {
            return true;
        }
        Token token = sentence.token(first);
        AuthorityEntry entry = match.first();
        if (entry.isCommonWord(token.form())) {
            boolean label = token.name().equals("LOCATION") || token.name().equals("ORGANIZATION");
            boolean allCapitals = sentence.tokens().stream().filter(t -> t.form().length() > 2)
                    .allMatch(t -> Words.isAllCapitals(t.form()));
            if (!(label || token.isProper() && first > 0) || allCapitals && !label) {
                return false;
            }
        }
        if (entry.isPersonalName(token.form()) && !token.name().equals("LOCATION") && !token.name().equals("ORGANIZATION")) {
            return false;
        }
        if (entry.isSharedName(token.form())) {
            return false;
        }
        return true;
    }

    @Override
    public String lookup(List<String> words) {
        String name = String.join(" ", words);
        List<AuthorityEntry> named = authority.named(name);
        if (named.isEmpty()) {
            named = authority.ofDemonym(name);
        }
        return named.isEmpty() ? null : named.getFirst().localName();
    }

    private Optional<AuthorityEntry> entry(String entry) {
        return entry == null ? Optional.empty() : authority.entry(entry);
    }

    @Override
    public EntityType type(String entry) {
        return entry(entry).map(e -> {
            EntityType type = EntityType.ofTerm(e.type());
            return type == null ? EntityType.ORGANIZATION : type;
        }).orElse(null);
    }

    @Override
    public String name(String entry) {
        return entry(entry).map(AuthorityEntry::name).orElse(entry);
    }

    @Override
    public List<String> otherNames(String entry) {
        return entry(entry).map(AuthorityEntry::alternateNames).orElse(List.of());
    }

    @Override
    public List<String> sameAs(String entry) {
        return entry(entry).map(AuthorityEntry::sameAs).orElse(List.of());
    }

    @Override
    public String government(String entry) {
        AuthorityEntry found = entry(entry).orElse(null);
        if (found == null) {
            return null;
        }
        if (found.government() != null) {
            return found.government();
        }
        AuthorityEntry country = byCapital.get(entry);
        return country == null ? null : country.government();
    }

    @Override
    public String country(String entry) {
        AuthorityEntry found = entry(entry).orElse(null);
        for (int steps = 0; found != null && steps < 5; steps++) {
            if (found.isCountry()) {
                return found.localName();
            }
            String up = found.areaServed() != null ? found.areaServed() : found.containedIn();
            found = entry(up).orElse(null);
        }
        return null;
    }
}

package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.extract.EntityType;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;

/**
 * Names that the model leaves out but the text explains: after a form of address ("Mr. Ode"), after the noun for what bears them
 * ("the
 * pressure group Open Door"), or, of bodies, among the people who belong to them ("members of Skylight").
 */
final class UnmarkedNames {
    private static final int LONGEST = 4;
    /** A name that only its people show to be a body's must do so more than once. */
    private static final int WITNESSES = 2;
    private static final Set<String> BELONGING = Set.of("of", "for", "at");
    private static final Set<String> CALLED = Set.of("called", "named", "dubbed");

    private final Words words;

    UnmarkedNames(Words words) {
        this.words = words;
    }

    /**
     * The names that the text explains.
     *
     * @param known the authority's names in each sentence
     * @param marked the names found so far
     */
    List<NameSpan> find(List<Sentence> sentences, List<List<Gazetteer.Known>> known, List<NameSpan> marked) {
        List<NameSpan> found = new ArrayList<>();
        Map<String, List<NameSpan>> witnessed = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            boolean[] taken = taken(sentence, known.get(sentence.index()), marked);
            for (int i = 0; i < sentence.size(); i++) {
                int end = run(sentence, i, taken);
                if (end < i || words.offices.is(sentence.token(i).form(), "honorific")) {
                    continue;
                }
                EntityType type =
                        isShort(sentence, i, end, marked) ? EntityType.ORGANIZATION : explained(sentence, i, end, taken);
                NameSpan span = new NameSpan(sentence, i, end, type == null ? EntityType.ORGANIZATION : type, null, true);
                if (type != null) {
                    found.add(span);
                } else if (isAmongMembers(sentence, i, end, marked)) {
                    witnessed.computeIfAbsent(span.key(), k -> new ArrayList<>()).add(span);
                }
                i = end;
            }
        }
        witnessed.values().stream().filter(spans -> spans.size() >= WITNESSES).forEach(found::addAll);
        return found;
    }

    /**
     * What the text itself tells a marked name to be, whatever the model took it for, or null: the noun before it ("the
     * pressure
     * group Skylight") or the full name.
     */
    EntityType told(NameSpan span, List<NameSpan> marked) {
        if (span.entry() != null || span.length() > 1 && span.type().isPerson()) {
            return null;
        }
        if (span.length() == 1 && isShort(span.sentence(), span.first(), span.last(), marked)) {
            return EntityType.ORGANIZATION;
        }
        int before = span.first() - 1;
        if (before > 0 && span.sentence().token(before).is("of") && span.sentence().tag(before - 1).equals("NN")
                && words.nouns.is(span.sentence().lemma(before - 1), "settlement")) {
            return span.type().isPlace() && span.type() != EntityType.PLACE ? span.type() : EntityType.CITY;
        }
        if (before < 0 || !span.sentence().tag(before).equals("NN") || isOther(span.sentence(), span.first(), span.last())) {
            return null;
        }
        EntityType type = typeOf(words.nouns.senses(span.sentence().lemma(before)), 1);
        boolean finer = type != null && type.isOrganization() && span.type().isOrganization();
        return finer ? span.type() : type;
    }

    /** "Skylight" where the article names the "Church of Skylight". */
    private boolean isShort(Sentence sentence, int first, int last, List<NameSpan> marked) {
        List<String> name = sentence.tokens().subList(first, last + 1).stream().map(Token::form).toList();
        return marked.stream().filter(s -> s.type().isOrganization() && s.entry() == null && s.length() == name.size() + 2)
                .map(NameSpan::words).anyMatch(w -> w.get(1).equals("of") && words.bodies.has(w.get(0))
                        && w.subList(2, w.size()).equals(name));
    }

    private static boolean[] taken(Sentence sentence, List<Gazetteer.Known> known, List<NameSpan> marked) {
        boolean[] taken = new boolean[sentence.size()];
        for (NameSpan span : marked) {
            if (span.sentence() == sentence) {
                java.util.Arrays.fill(taken, span.first(), span.last() + 1, true);
            }
        }
        for (Gazetteer.Known k : known) {
            java.util.Arrays.fill(taken, k.first(), k.last() + 1, true);
        }
        return taken;
    }

    /** The last token of a run of capitalised proper nouns that nobody claimed, or one before {@code first}. */
    private static int run(Sentence sentence, int first, boolean[] taken) {
        int end = first - 1;
        while (end + 1 < sentence.size() && !taken[end + 1] && isNamePart(sentence.token(end + 1))) {
            end++;
        }
        boolean part = first > 0 && taken[first - 1] && sentence.token(first - 1).isProper()
                || end + 1 < sentence.size() && taken[end + 1] && sentence.token(end + 1).isProper();
        return part || end - first >= LONGEST || NameRuns.isTitle(sentence) ? first - 1 : end;
    }

    private static boolean isNamePart(Token token) {
        return token.isProper() && Words.isCapital(token.form());
    }

    private EntityType explained(Sentence sentence, int first, int last, boolean[] taken) {
        int before = first - 1;
        if (before < 0) {
            return null;
        }
        Token token = sentence.token(before);
        if (isPerson(sentence.tokens().subList(first, last + 1))) {
            return EntityType.PERSON;
        }
        if (words.offices.is(token.form(), "honorific") && Words.isCapital(token.form())) {
            return EntityType.PERSON;
        }
        boolean called = CALLED.contains(Words.lower(token.form()));
        if (token.is("the") && before > 0 && CALLED.contains(Words.lower(sentence.token(before - 1).form()))) {
            before--;
            called = true;
        }
        if (called) {
            before--;
        } else if (token.is("of") && before > 0 && words.nouns.is(sentence.lemma(before - 1), "settlement")) {
            return EntityType.CITY;
        }
        if (before < 0 || taken[before] || Words.isCapital(sentence.token(before).form())
                || !sentence.tag(before).equals("NN") || isOther(sentence, first, last)) {
            return null;
        }
        return typeOf(words.nouns.senses(sentence.lemma(before)), last - first + 1);
    }

    /** "Tanya Okoro": a given name with one or two words that are no body's. */
    private boolean isPerson(List<Token> name) {
        return (name.size() == 2 || name.size() == 3) && words.names.has(name.get(0).form())
                && name.stream().noneMatch(t -> words.bodies.has(t.form()) || words.offices.has(t.form())
                        || Words.isAllCapitals(t.form()) || t.tag().equals("NNPS") || NameRuns.isTime(t));
    }

    /** A name that only modifies a common noun ("group Facebook page") or is an office's or an event's is left alone. */
    private boolean isOther(Sentence sentence, int first, int last) {
        boolean modifies = last + 1 < sentence.size() && sentence.tag(last + 1).startsWith("NN");
        for (int i = first; i <= last; i++) {
            String form = sentence.token(i).form();
            if (words.offices.has(form) || words.bodies.is(form, "not-a-body") || NameRuns.isTime(sentence.token(i))) {
                return true;
            }
        }
        return modifies;
    }

    private static EntityType typeOf(Set<String> senses, int length) {
        if (senses.contains("company")) {
            return EntityType.CORPORATION;
        }
        if (senses.contains("media")) {
            return EntityType.NEWS_MEDIA;
        }
        if (senses.contains("organization") || senses.contains("group")) {
            return EntityType.ORGANIZATION;
        }
        if (senses.contains("city")) {
            return EntityType.CITY;
        }
        boolean person = senses.contains("person") || senses.contains("man") || senses.contains("woman");
        return person && length > 1 ? EntityType.PERSON : null;
    }

    /** "members of X", "X's officials", "Jo Doe of X", "X's Jo Doe": whoever stands beside the name belongs to it. */
    private boolean isAmongMembers(Sentence sentence, int first, int last, List<NameSpan> marked) {
        if (isOther(sentence, first, last) && !isMember(sentence, last + 1)) {
            return false;
        }
        int before = first - 1;
        if (before > 0 && sentence.token(before).is("the")) {
            before--;
        }
        if (before > 0 && BELONGING.contains(Words.lower(sentence.token(before).form()))
                && (isMember(sentence, before - 1)
                        || sentence.token(before).is("of") && isPerson(sentence, before - 1, marked))) {
            return true;
        }
        int after = last + 1;
        if (after < sentence.size() && Words.isPossessive(sentence.token(after).form(), sentence.tag(after))) {
            return isMember(sentence, after + 1) || isPerson(sentence, after + 1, marked);
        }
        return isMember(sentence, after);
    }

    private boolean isMember(Sentence sentence, int at) {
        return at >= 0 && at < sentence.size() && sentence.tag(at).startsWith("NN") && !sentence.token(at).isProper()
                && words.nouns.is(sentence.lemma(at), "insider");
    }

    private static boolean isPerson(Sentence sentence, int at, List<NameSpan> marked) {
        return marked.stream().anyMatch(s -> s.sentence() == sentence && s.type().isPerson() && s.length() > 1 && s.first() <= at
                && at <= s.last());
    }
}

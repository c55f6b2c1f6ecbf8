package org.newsgraph.knowledge;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.knowledge.AuthorityMatch.Kind;

/**
 * Who and what is known by name: countries with their governments, organisations, places, and what a user's files add. Names are
 * compared with their case, but kinds of apostrophes, accents and the full stops of abbreviations make no difference: "U.S." and
 * "US" are one name, "us" is none. A name in capitals, as headlines have them, finds its entry, too, unless it is a word as well.
 * Immutable and safe to share among threads.
 */
public final class Authority {
    private final Map<String, AuthorityEntry> entries = new LinkedHashMap<>();
    private final NameIndex names = new NameIndex();
    private final NameIndex demonyms = new NameIndex();
    private final NameIndex metonyms = new NameIndex();
    /** For the first word of each name, the most tokens a name that begins so can take. */
    private final Map<String, Integer> longest = new HashMap<>();
    private final String digest;

    private Authority(List<AuthorityEntry> all, String digest) {
        this.digest = digest;
        for (AuthorityEntry entry : all) {
            entries.put(entry.localName(), entry);
            names.add(entry.name(), entry, this::remember);
            entry.alternateNames().forEach(name -> names.add(name, entry, this::remember));
            entry.hiddenNames().forEach(name -> names.add(name, entry, this::remember));
            entry.demonyms().forEach(name -> demonyms.add(name, entry, this::remember));
            entry.metonyms().forEach(name -> metonyms.add(name, entry, this::remember));
        }
    }

    private void remember(String firstWord, int tokens) {
        longest.merge(firstWord, tokens, Math::max);
    }

    /** The authority that comes with the program. */
    public static Authority load() {
        return load(List.of());
    }

    /**
     * The authority that comes with the program, with a user's files added. A file may bring entries of its own (a class and a
     * {@code schema:name} at least) and further names and identifiers for entries that exist.
     *
     * @param extra Turtle files, later ones added to what earlier ones say
     * @throws org.newsgraph.problem.BadInput where a file can't be read, isn't Turtle, or states what an entry can't have
     */
    public static Authority load(List<Path> extra) {
        AuthorityReader reader = new AuthorityReader();
        Resources.AUTHORITY.forEach(name -> reader.read(Resources.bytes(name), "ontology/" + name));
        extra.forEach(reader::read);
        return new Authority(reader.entries(), reader.digest());
    }

    /** All entries: countries and governments, organisations, places, a user's; each group in its file's order. */
    public List<AuthorityEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry of a local name such as {@code japan}. */
    public Optional<AuthorityEntry> entry(String localName) {
        return Optional.ofNullable(entries.get(localName));
    }

    /** The entries that bear a name, the likelier first; a leading "the" is ignored unless it is part of the name. */
    public List<AuthorityEntry> named(String name) {
        return find(names, name);
    }

    /** The entries an adjective or a noun for people belongs to: "Japanese", "Germans"; "Dominican" has two. */
    public List<AuthorityEntry> ofDemonym(String demonym) {
        return find(demonyms, demonym);
    }

    /** The organisations meant by a place's name where it acts: "Tokyo" for the Government of Japan; "Brussels" has two. */
    public List<AuthorityEntry> ofMetonym(String place) {
        return find(metonyms, place);
    }

    private static List<AuthorityEntry> find(NameIndex index, String name) {
        List<AuthorityEntry> found = index.get(NameKey.of(name));
        if (found.isEmpty() && name.regionMatches(true, 0, "the ", 0, 4)) {
            found = index.get(NameKey.of(name.substring(4)));
        }
        return found;
    }

    /** The government of a country, by the country's local name; empty where there is no such country. */
    public Optional<AuthorityEntry> governmentOf(String country) {
        return entry(country).map(AuthorityEntry::government).flatMap(this::entry);
    }

    /**
     * The longest name, demonym or metonym that begins at a token. Hyphens, apostrophes and commas may be tokens of their own or
     * not. A determiner is not looked over: "the G7" matches at "G7", "The Hague" at "The".
     *
     * @param tokens forms of a sentence's tokens, in Penn Treebank fashion
     * @param from where to begin, from 0
     */
    public Optional<AuthorityMatch> match(List<String> tokens, int from) {
        String start = NameKey.first(NameKey.of(tokens.get(from)));
        int most = Math.min(longest.getOrDefault(start, 0), tokens.size() - from);
        for (int count = most; count > 0; count--) {
            String key = NameKey.of(count == 1 ? tokens.get(from) : String.join(" ", tokens.subList(from, from + count)));
            int taken = count;
            Optional<AuthorityMatch> match = Stream.of(Kind.values())
                    .map(kind -> new AuthorityMatch(index(kind).get(key), taken, kind))
                    .filter(m -> !m.entries().isEmpty()).findFirst();
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private NameIndex index(Kind kind) {
        return switch (kind) {
            case NAME -> names;
            case DEMONYM -> demonyms;
            case METONYM -> metonyms;
        };
    }

    /** The SHA-256, in hexadecimal, of the files this authority was read from, in their order. */
    public String digest() {
        return digest;
    }
}

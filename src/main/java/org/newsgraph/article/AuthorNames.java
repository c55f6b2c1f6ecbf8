package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.article.raw.Field;
import org.newsgraph.article.raw.RawArticle;

/** Makes names of authors out of what pages and records give as authors. */
final class AuthorNames {
    private static final int LONGEST = 80;
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:posted|written|published|article|story|words|text|report|reported|reporting"
                    + "|view all posts|view all articles|all posts|more|more posts|author)?\\s*(?:by|from)\\b\\s*:?|author\\s*:|von\\b)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEGREE =
            Pattern.compile(",?\\s+(?:Ph\\.?\\s?D|M\\.?D|J\\.?D|M\\.?A|M\\.?S|MPH|RN|RD|Esq|MBA|DVM|LMFT|CPA|CFP)\\b\\.?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME =
            Pattern.compile("(?i)(?:https?:|www\\.|/)\\S*|@\\S+|\\S+@\\S+\\.\\S+|(?:no|unknown|guest)[ -]?author"
                    + "|(?:web)?admin(?:istrator)?|editor|author|user|root|null|undefined|none|n/?a|anonymous|by|.*\\b(?:posts?|papers|articles|search|view|follow|profile|contributors?)\\b.*|\\[.*|\\{.*|.*\\d{4,}.*");
    private static final Pattern BY = Pattern.compile(
            "(?:^|\\s)(?i:by):?\\s+(\\p{L}[^|\u2022\u00B7,;\u2013\u2014\\d]{1,60}?)\\s*(?:$|[|\u2022\u00B7,;\u2013\u2014\\d]| (?i:on|in|at|for|published|updated)\\b)");
    private static final Pattern PARTS = Pattern.compile("\\s*(?:[;|\u2022\u00B7]|\\s[\u2013\u2014-]\\s)\\s*");
    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:,|&|\\band\\b)\\s*");

    private AuthorNames() {}

    /** The authors that a page or a record gives: the surest source that gives any. */
    static List<String> of(RawArticle raw) {
        List<String> authors = new ArrayList<>();
        raw.all(Field.AUTHOR).forEach(text -> add(text, raw, authors));
        if (authors.isEmpty()) {
            for (String line : raw.all(Field.BYLINE)) {
                Optional<List<String>> named = Byline.authors(line).or(() -> Byline.withRole(line));
                if (named.isPresent()) {
                    return named.get();
                }
                Matcher by = BY.matcher(line);
                if (by.find() && Byline.isName(by.group(1))) {
                    add(by.group(1), raw, authors);
                } else if (BEFORE.matcher(line).find()) {
                    add(line, raw, authors);
                } else if (isFullName(line)) {
                    authors.add(line);
                }
                if (!authors.isEmpty()) {
                    return authors;
                }
            }
        }
        if (authors.isEmpty()) {
            raw.all(Field.AUTHOR).stream().filter(text -> isPublisher(text, raw)).findFirst().ifPresent(authors::add);
        }
        return authors;
    }

    private static void add(String text, RawArticle raw, List<String> authors) {
        for (String part : PARTS.split(DEGREE.matcher(text).replaceAll(""))) {
            String name = BEFORE.matcher(part.strip()).replaceFirst("").strip().replaceFirst("[\\s,:|\u2013\u2014-]+$", "");
            String[] several = SEVERAL.split(name);
            if (several.length > 1 && List.of(several).stream().allMatch(AuthorNames::isFullName)) {
                List.of(several).forEach(one -> addOne(one, raw, authors));
            } else if (several.length > 1 && isFullName(several[0]) && Words.isRole(name.substring(several[0].length()))) {
                addOne(several[0], raw, authors);
            } else {
                addOne(name, raw, authors);
            }
        }
    }

    private static void addOne(String name, RawArticle raw, List<String> authors) {
        if (name.length() < 2 || name.length() > LONGEST || NO_NAME.matcher(name).matches() || isPublisher(name, raw)
                || DateParser.parse(name).isPresent()) {
            return;
        }
        // The same name with less or more of it, or in capitals, is the same author.
        boolean known = authors.stream().anyMatch(other -> other.equalsIgnoreCase(name)
                || other.toLowerCase(java.util.Locale.ROOT).contains(name.toLowerCase(java.util.Locale.ROOT)));
        if (!known) {
            authors.add(name);
        }
    }

    private static boolean isPublisher(String name, RawArticle raw) {
        return raw.all(Field.PUBLISHER).stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean isFullName(String text) {
        return text.indexOf(' ') > 0 && Byline.isName(text);
    }
}

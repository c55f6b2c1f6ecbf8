package org.newsgraph.extract.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.Statement;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;
import org.newsgraph.language.Token;
import org.newsgraph.text.Span;

/** Views reported without quotation marks: "agreed that …", "shared an understanding that …", "…, officials said". */
final class StatementFinder {
    private static final int FEWEST_TOKENS = 3;
    private static final Set<String> QUESTIONS = Set.of("whether", "if", "how", "why", "when", "where", "what", "who");

    private final AnnotatedText text;
    private final EntityTable entities;
    private final Expressions expressions;

    StatementFinder(AnnotatedText text, EntityTable entities, Expressions expressions) {
        this.text = text;
        this.entities = entities;
        this.expressions = expressions;
    }

    /**
     * A statement with the tokens that it hangs on.
     *
     * @param sentence index of the sentence
     * @param predicate token of the reporting word
     * @param content root token of what is reported
     */
    record Reported(Statement statement, int sentence, int predicate, int content) {}

    List<Reported> find() {
        List<Reported> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.token(i).isVerb() && expressions.isContext(sentence, i, "StatementPredicate")
                        && !text.isQuoted(sentence.token(i).span())) {
                    reported(sentence, i, "s" + (found.size() + 1)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Reported> reported(Sentence sentence, int verb, String id) {
        DependencyTree tree = sentence.tree();
        int content = content(sentence, verb);
        boolean negated =
                tree.children(verb).stream().anyMatch(c -> sentence.lemma(c).equals("not") || sentence.lemma(c).equals("never"));
        if (content < 0 || negated) {
            return Optional.empty();
        }
        List<String> authors = authors(sentence, verb);
        Span span = span(sentence, content, verb);
        if (authors.isEmpty() || span == null || overlapsQuote(span)) {
            return Optional.empty();
        }
        Span cue = sentence.token(verb).span();
        int object = tree.child(verb, "obj");
        if (object >= 0 && tree.isUnder(content, object)) {
            cue = cue.cover(sentence.token(object).span());
        }
        return Optional.of(new Reported(new Statement(id, span, authors, cue), sentence.index(), verb, content));
    }

    private static int content(Sentence sentence, int verb) {
        DependencyTree tree = sentence.tree();
        Grammar grammar = new Grammar(sentence);
        for (int child : tree.children(verb)) {
            boolean clause = tree.relation(child).equals("ccomp") || tree.relation(child).equals("parataxis") && child < verb;
            if (clause && !QUESTIONS.contains(grammar.marker(child))
                    && (grammar.isFinite(child) || tree.hasChild(child, "cop"))) {
                return child;
            }
        }
        if (tree.relation(verb).equals("parataxis") && tree.head(verb) < verb && !tree.hasChild(verb, "ccomp")) {
            return tree.head(verb);
        }
        // "shared an understanding that …": the clause hangs on the noun.
        int object = tree.child(verb, "obj");
        if (object >= 0) {
            for (int child : tree.children(object)) {
                if (tree.isRelation(child, "acl") && grammar.marker(child).equals("that") && grammar.isFinite(child)) {
                    return child;
                }
            }
        }
        return -1;
    }

    private List<String> authors(Sentence sentence, int verb) {
        List<String> authors = new ArrayList<>();
        for (int subject : new Grammar(sentence).subjects(verb)) {
            Optional<Mention> mention = entities.headed(sentence.index(), subject);
            if (mention.isPresent() && entities.isAgent(mention.get())) {
                entities.actors(mention.get()).stream().filter(a -> !authors.contains(a)).forEach(authors::add);
            }
        }
        return authors;
    }

    /** The clause without its "that" and the punctuation around it; null where other words stand in its midst. */
    private Span span(Sentence sentence, int content, int verb) {
        BitSet tokens = sentence.tree().subtree(content);
        if (sentence.tree().head(verb) == content) {
            tokens.andNot(sentence.tree().subtree(verb));
        }
        tokens.clear(verb);
        int first = tokens.nextSetBit(0);
        int last = tokens.length() - 1;
        while (first <= last && (isPunctuation(sentence.token(first)) || sentence.token(first).is("that"))) {
            first++;
        }
        while (last > first && isPunctuation(sentence.token(last))) {
            last--;
        }
        if (last - first + 1 < FEWEST_TOKENS || first <= verb && verb <= last) {
            return null;
        }
        return sentence.span(first, last);
    }

    private static boolean isPunctuation(Token token) {
        return !Character.isLetterOrDigit(token.form().codePointAt(0)) && !token.form().equals("$") && !token.form().equals("(");
    }

    private boolean overlapsQuote(Span span) {
        return text.quotes().stream()
                .anyMatch(q -> q.outer().overlaps(span) && (q.clause() || !span.contains(q.outer())));
    }
}

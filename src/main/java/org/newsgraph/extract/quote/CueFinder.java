package org.newsgraph.extract.quote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.extract.entity.Vocabulary;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.QuotedText;
import org.newsgraph.language.Sentence;
import org.newsgraph.text.Span;

/** Finds the words of saying beside a quotation: after it ("…," Hayashi said), before it (Hayashi said: "…"), or around it. */
final class CueFinder {
    private static final int FARTHEST = 30;
    private static final int WINDOW = 18;

    private final AnnotatedText text;
    private final EntityTable entities;
    private final Vocabulary speech;
    private final Speakers speakers;

    CueFinder(AnnotatedText text, EntityTable entities, Vocabulary speech) {
        this.text = text;
        this.entities = entities;
        this.speech = speech;
        speakers = new Speakers(entities);
    }

    /** The words of saying of a quotation, if the text has any. */
    Optional<Cue> find(QuotedText quote, List<String> before) {
        Optional<Cue> cue = after(quote, before);
        if (cue.isEmpty()) {
            cue = leading(quote, before);
        }
        return cue.isPresent() ? cue : next(quote, before);
    }

    private boolean free(Sentence sentence, int token) {
        Span span = sentence.token(token).span();
        return text.quotes().stream().noneMatch(q -> q.clause() && q.outer().contains(span));
    }

    private Optional<Cue> after(QuotedText quote, List<String> before) {
        Sentence sentence = text.sentences().get(quote.lastSentence());
        int first = 0;
        while (first < sentence.size() && sentence.token(first).span().begin() < quote.outer().end()) {
            first++;
        }
        if (first >= sentence.size()) {
            return Optional.empty();
        }
        String words = text.words(quote.span()).strip();
        boolean comma = sentence.token(first).form().equals(",") || !words.isEmpty()
                && ",?!.—–-".indexOf(words.charAt(words.length() - 1)) >= 0;
        while (first < sentence.size() && !Character.isLetterOrDigit(sentence.token(first).form().codePointAt(0))) {
            first++;
        }
        if (!comma || first >= sentence.size() || sentence.tag(first).equals("CC") || !free(sentence, first)) {
            return Optional.empty();
        }
        int last = first;
        while (last + 1 < sentence.size() && last - first < WINDOW && free(sentence, last + 1)
                && !sentence.token(last + 1).form().equals(";")) {
            last++;
        }
        Optional<Cue> source = source(sentence, first, last);
        if (source.isPresent()) {
            return source;
        }
        for (int i = first; i <= last; i++) {
            if (isSaying(sentence, i)) {
                List<String> who = speakers.of(sentence, i, first, last, before);
                if (!who.isEmpty() || i - first <= 3) {
                    return Optional.of(new Cue(sentence.token(i).span(), who));
                }
            }
        }
        return Optional.empty();
    }

    /** Words before the quotation, in its sentence, or in a sentence that ends with a colon just before it. */
    private Optional<Cue> leading(QuotedText quote, List<String> before) {
        Sentence sentence = text.sentences().get(quote.firstSentence());
        int last = -1;
        while (last + 1 < sentence.size() && sentence.token(last + 1).span().begin() < quote.outer().begin()) {
            last++;
        }
        if (last < 0) {
            return colon(quote, before);
        }
        int first = last;
        while (first > 0 && last - first < FARTHEST && free(sentence, first - 1)) {
            first--;
        }
        if (!free(sentence, last)) {
            return Optional.empty();
        }
        return backwards(sentence, first, last, before);
    }

    private Optional<Cue> colon(QuotedText quote, List<String> before) {
        if (quote.firstSentence() == 0) {
            return Optional.empty();
        }
        Sentence sentence = text.sentences().get(quote.firstSentence() - 1);
        int last = sentence.size() - 1;
        boolean leads = sentence.token(last).form().equals(":") && free(sentence, last);
        return leads ? backwards(sentence, 0, last, before) : Optional.empty();
    }

    private Optional<Cue> backwards(Sentence sentence, int first, int last, List<String> before) {
        for (int i = last; i >= first; i--) {
            if (sentence.token(i).form().equals(";")) {
                return Optional.empty();
            }
            Optional<Cue> noun = i >= last - 2 ? noun(sentence, i, first, last, before) : Optional.empty();
            if (noun.isPresent()) {
                return noun;
            }
            if (free(sentence, i) && (isSaying(sentence, i) || isDescribing(sentence, i))) {
                List<String> who = speakers.of(sentence, i, 0, sentence.size() - 1, before);
                if (!who.isEmpty() || last - i <= 2) {
                    return Optional.of(new Cue(sentence.token(i).span(), who));
                }
            }
        }
        return source(sentence, first, last);
    }

    /** "shared an understanding that", "in a statement,", "Hayashi's remark that": the noun with the verb it is the object of. */
    private Optional<Cue> noun(Sentence sentence, int i, int first, int last, List<String> before) {
        if (!sentence.token(i).isNoun() || !speech.is(sentence.lemma(i), "noun-of-speech")) {
            return Optional.empty();
        }
        int owner = sentence.tree().child(i, "nmod:poss");
        if (owner >= 0) {
            List<String> who = speakers.agents(sentence, owner);
            return who.isEmpty() ? Optional.empty() : Optional.of(new Cue(sentence.token(i).span(), who));
        }
        int verb = sentence.tree().head(i);
        if (!sentence.tree().isRelation(i, "obj") || verb < first || verb > i || !sentence.token(verb).isVerb()) {
            return Optional.empty();
        }
        List<String> who = speakers.of(sentence, verb, 0, sentence.size() - 1, before);
        return who.isEmpty() ? Optional.empty() : Optional.of(new Cue(sentence.span(verb, i), who));
    }

    /** A short sentence after a question or an exclamation: "Why?" Smith asked. */
    private Optional<Cue> next(QuotedText quote, List<String> before) {
        String words = text.words(quote.span()).strip();
        int index = quote.lastSentence() + 1;
        if (words.isEmpty() || "?!".indexOf(words.charAt(words.length() - 1)) < 0 || index >= text.sentences().size()) {
            return Optional.empty();
        }
        Sentence sentence = text.sentences().get(index);
        if (sentence.paragraph() != text.sentences().get(quote.lastSentence()).paragraph() || !free(sentence, 0)) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(sentence.size(), 5); i++) {
            boolean bare = !sentence.tree().hasChild(i, "ccomp") && !sentence.tree().hasChild(i, "obj");
            if (isSaying(sentence, i) && bare) {
                return Optional.of(new Cue(sentence.token(i).span(), speakers.of(sentence, i, 0, sentence.size() - 1, before)));
            }
        }
        return Optional.empty();
    }

    /** "according to Hayashi". */
    private Optional<Cue> source(Sentence sentence, int first, int last) {
        for (int i = first; i < last; i++) {
            if (sentence.token(i).is("according") && sentence.token(i + 1).is("to")) {
                for (Mention mention : entities.in(sentence.index())) {
                    if (mention.first() >= i + 2 && mention.first() <= i + 6 && entities.isAgent(mention)) {
                        return Optional.of(new Cue(sentence.span(i, i + 1), entities.actors(mention)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSaying(Sentence sentence, int i) {
        String lemma = sentence.lemma(i).toLowerCase(Locale.ROOT);
        return sentence.token(i).isVerb() && (speech.is(lemma, "verb-of-speech") || speech.is(lemma, "verb-of-view"));
    }

    private boolean isDescribing(Sentence sentence, int i) {
        return sentence.token(i).isVerb() && speech.is(sentence.lemma(i).toLowerCase(Locale.ROOT), "verb-of-description");
    }
}

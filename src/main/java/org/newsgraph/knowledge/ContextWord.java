package org.newsgraph.knowledge;

import java.util.List;

/**
 * A word that tells how an event beside it is meant.
 *
 * @param words its words as lemmas
 * @param part part of speech
 * @param kind local name of its class: FactualityWord, SupportVerb, UndergoingVerb, SubjectSupportVerb, AgendaPredicate,
 *     ReportingVerb, StatementPredicate, RepetitionPhrase, CauseMarker, OnlineWord, InPersonWord
 * @param factuality local name of the factuality it gives, or null
 */
public record ContextWord(List<String> words, PartOfSpeech part, String kind, String factuality) {
    public ContextWord {
        words = List.copyOf(words);
    }
}

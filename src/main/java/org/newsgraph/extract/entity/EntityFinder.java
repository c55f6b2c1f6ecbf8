package org.newsgraph.extract.entity;

import java.util.List;
import org.newsgraph.article.Article;
import org.newsgraph.knowledge.Authority;
import org.newsgraph.language.AnnotatedText;

/** Finds who and what an article speaks of. One finder serves any number of articles and threads. */
public final class EntityFinder {
    private final Gazetteer gazetteer;
    private final Words words = new Words();

    /** A finder that knows the names of an authority. */
    public EntityFinder(Authority authority) {
        gazetteer = new AuthorityGazetteer(authority);
    }

    /** The entities of an article, their mentions and the offices they hold. */
    public EntityTable find(Article article, AnnotatedText text) {
        Chart chart = new Chart(article, text, gazetteer, words);
        List<NameSpan> names = new ArticleNames(gazetteer, words).find(text.sentences(), chart.found);
        new Bodies(chart).add(names);
        new Persons(chart).add(names);
        OfficeHolders holders = new OfficeHolders(chart);
        List<OfficePhrases.Phrase> free = holders.find();
        new Nominals(chart).add(free, holders.tied());
        new Casualties(chart).add();
        new Pronouns(chart, words.speech).add();
        holders.owned();
        return EntityBuilder.build(chart);
    }
}

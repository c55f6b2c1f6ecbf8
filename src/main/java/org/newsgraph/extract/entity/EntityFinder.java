package org.newsgraph.extract.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.article.Article;
import org.newsgraph.language.AnnotatedText;
import org.newsgraph.language.Sentence;

/** Finds who and what an article speaks of. One finder serves any number of articles and threads. */
public final class EntityFinder {
    private final Gazetteer gazetteer;
    private final Words words = new Words();

    EntityFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The entities of an article, their mentions and the offices they hold. */
    public EntityTable find(Article article, AnnotatedText text) {
        Chart chart = new Chart(article, text, gazetteer, words);
        Map<Sentence, List<Gazetteer.Known>> known = new LinkedHashMap<>();
        text.sentences().forEach(s -> known.put(s, gazetteer.find(s)));
        List<NameSpan> names = new ArticleNames(gazetteer, words).find(text.sentences(), known);
        new Bodies(chart).add(names);
        new Persons(chart).add(names);
        return EntityBuilder.build(chart);
    }
}

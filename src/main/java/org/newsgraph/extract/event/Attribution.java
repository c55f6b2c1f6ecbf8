package org.newsgraph.extract.event;

import java.util.List;
import java.util.Optional;
import org.newsgraph.extract.Factuality;
import org.newsgraph.extract.Mention;
import org.newsgraph.extract.Quotation;
import org.newsgraph.extract.Reference;
import org.newsgraph.extract.entity.EntityTable;
import org.newsgraph.language.DependencyTree;
import org.newsgraph.language.Sentence;

/** Who says that an event happened, where the text leaves it to somebody. */
final class Attribution {
    private final EntityTable entities;
    private final Expressions expressions;
    private final List<Quotation> quotations;

    Attribution(EntityTable entities, Expressions expressions, List<Quotation> quotations) {
        this.entities = entities;
        this.expressions = expressions;
        this.quotations = quotations;
    }

    void attribute(EventDraft event) {
        Sentence sentence = event.trigger.sentence();
        boolean attributed = false;
        for (Quotation quotation : quotations) {
            if (quotation.span().contains(event.trigger.span())) {
                attributed = true;
                quotation.speakers().forEach(s -> event.add("news:reportedBy", Reference.entity(s)));
            }
        }
        if (!attributed) {
            attributed = reporter(event, sentence);
        }
        // What somebody says did not happen is denied; only the text itself can say that it did not.
        if (attributed && event.factuality == Factuality.NOT_OCCURRED) {
            event.factuality = Factuality.DENIED;
        }
    }

    private boolean reporter(EventDraft event, Sentence sentence) {
        DependencyTree tree = sentence.tree();
        Grammar grammar = new Grammar(sentence);
        int at = event.head();
        for (int steps = 0; tree.head(at) >= 0 && steps < sentence.size(); steps++) {
            int head = tree.head(at);
            boolean content = tree.relation(at).equals("ccomp") || tree.relation(at).equals("parataxis")
                    || tree.relation(at).startsWith("acl") && grammar.marker(at).equals("that");
            if (content && expressions.isContext(sentence, head, "ReportingVerb") && head != event.head()) {
                return add(event, sentence, grammar.subjects(head));
            }
            at = head;
        }
        for (int child : tree.children(at)) {
            if (tree.relation(child).equals("parataxis") && expressions.isContext(sentence, child, "ReportingVerb")
                    && !tree.isUnder(event.head(), child)) {
                return add(event, sentence, grammar.subjects(child));
            }
            if (grammar.preposition(child).startsWith("according")) {
                return add(event, sentence, grammar.withConjuncts(child));
            }
        }
        return false;
    }

    private boolean add(EventDraft event, Sentence sentence, List<Integer> tokens) {
        for (int token : tokens) {
            Optional<Mention> mention = entities.headed(sentence.index(), token);
            if (mention.isPresent() && entities.isAgent(mention.get())) {
                entities.actors(mention.get()).forEach(a -> event.add("news:reportedBy", Reference.entity(a)));
            }
        }
        return true;
    }
}

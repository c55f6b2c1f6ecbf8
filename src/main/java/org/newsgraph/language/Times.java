package org.newsgraph.language;

import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.types.Expressions;
import edu.stanford.nlp.ling.tokensregex.types.Tags;
import edu.stanford.nlp.ling.tokensregex.types.Value;
import edu.stanford.nlp.ling.tokensregex.types.ValueFunction;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * SUTime without memory. Its rules mark a time beside a past verb as past, with the function {@code VTag}, and set that mark on the
 * value itself; the values of "Thursday" and "May" are one for all texts and threads, so that a Thursday in one article would decide
 * on the Thursdays of the next, and of those that other threads read meanwhile
 * (<a href="https://github.com/stanfordnlp/CoreNLP/issues/1061">CoreNLP issue 1061</a>). Here the marks are taken off after each
 * text, and texts go through one by one.
 */
@SuppressWarnings("rawtypes") // CoreNLP's functions take values without a type.
final class Times {
    private static final String MARK = "VTag";

    private final TimeAnnotator sutime;
    private final Deque<Marked> marked = new ArrayDeque<>();

    private record Marked(Value value, Tags before) {}

    Times(TimeAnnotator sutime) {
        this.sutime = sutime;
        try {
            Object extractor = field(field(sutime, "timexExtractor"), "expressionExtractor");
            Env env = (Env) field(extractor, "env");
            // What is bound in a set of rules goes before CoreNLP's function of the same name.
            env.bind(MARK, new Expressions.PrimitiveValue<ValueFunction>(Expressions.TYPE_FUNCTION, new Mark()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("SUTime is not as it was in the version of CoreNLP that this was written for", e);
        }
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    /** Sets the time expressions of a text and its sentences, as SUTime does with a text that is its first. */
    synchronized void annotate(Annotation document) {
        try {
            sutime.annotate(document);
        } finally {
            unmark();
        }
    }

    /**
     * The time expressions of a text by itself.
     *
     * @param day the day that times are counted from, as {@code 2024-03-05}
     */
    synchronized List<CoreMap> find(Annotation text, String day) {
        try {
            return sutime.annotateSingleSentence(text, day, new SUTime.TimeIndex());
        } finally {
            unmark();
        }
    }

    private void unmark() {
        while (!marked.isEmpty()) {
            Marked last = marked.pop();
            last.value().setTags(last.before());
        }
    }

    /** Marks a value, as CoreNLP's function does, and remembers how it was. */
    private final class Mark implements ValueFunction {
        @Override
        public boolean checkArgs(List<Value> in) {
            return in.size() == 3 && in.get(0) != null;
        }

        @Override
        public Value apply(Env env, List<Value> in) {
            Value value = in.get(0);
            Tags before = value.getTags();
            Tags after = new Tags();
            if (before != null) {
                before.getTags().forEach(tag -> after.setTag(tag, before.getTag(tag)));
            }
            after.setTag((String) in.get(1).get(), in.get(2));
            marked.push(new Marked(value, before));
            value.setTags(after);
            return value;
        }

        @Override
        public String getDescription() {
            return "";
        }
    }
}

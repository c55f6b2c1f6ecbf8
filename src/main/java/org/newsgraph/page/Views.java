package org.newsgraph.page;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** How templates look into views: records and enums by their accessors, optionals as lists of one or none. */
final class Views extends DefaultCollector {
    private static final Mustache.VariableFetcher SIZE = (list, name) -> ((List<?>) list).size();

    @Override
    public Iterator<?> toIterator(Object value) {
        return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        if (context instanceof List) {
            return name.equals("size") ? SIZE : null;
        }
        // A string has methods too, and none of them is meant.
        return context instanceof Record || context instanceof Enum ? super.createFetcher(context, name) : null;
    }
}

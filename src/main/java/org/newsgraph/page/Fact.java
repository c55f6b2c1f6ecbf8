package org.newsgraph.page;

import java.util.List;
import java.util.Optional;

/** A property in words and its values. */
record Fact(String property, List<Ref> values) {
    static Fact text(String property, String value) {
        return new Fact(property, List.of(new Ref(value, Kind.THING.css(), Optional.empty())));
    }
}

package org.newsgraph.extract.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.extract.EntityType;

/**
 * An entity while it is put together. Two drafts that turn out to be one are joined; the later one then stands for the
 * earlier.
 */
final class Draft {
    enum Sex { UNKNOWN, MALE, FEMALE }

    EntityType type;
    /** Authority's entry, or null. */
    String entry;
    /** The name to print; the fullest one. */
    String name;
    /** Every form that names it, in text order. */
    final Set<String> names = new LinkedHashSet<>();
    /** Lemma of the noun of a described entity, or null for a named one. */
    String noun;
    /** Whether it is described as several. */
    boolean plural;
    Sex sex = Sex.UNKNOWN;
    /** The place a group belongs to. */
    Draft area;
    Draft nationality;
    final List<Office> offices = new ArrayList<>();
    private Draft joined;

    Draft(EntityType type, String name) {
        this.type = type;
        this.name = name;
        names.add(name);
    }

    /** An office of a person; {@code at} is null where the text does not say at what body. A profession is no office. */
    record Office(String name, Draft at, boolean former, boolean profession, int sentence, int first, int last) {}

    /** The draft that stands for this one now. */
    Draft now() {
        Draft at = this;
        while (at.joined != null) {
            at = at.joined;
        }
        return at;
    }

    /** Makes this draft one with another, which stands for both from now on. */
    void joinTo(Draft other) {
        Draft into = other.now();
        if (into == this) {
            return;
        }
        joined = into;
        into.names.addAll(names);
        for (Office office : offices) {
            if (!into.offices.contains(office)) {
                into.offices.add(office);
            }
        }
        if (into.sex == Sex.UNKNOWN) {
            into.sex = sex;
        }
        if (into.entry == null) {
            into.entry = entry;
        }
    }

    boolean isPerson() {
        return type.isPerson();
    }

    boolean isNamed() {
        return noun == null;
    }
}
